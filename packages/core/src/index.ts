export { type Clock, dayMs, hourMs, minuteMs, secondMs } from './clock.ts';
export {
  type EventDefinition,
  type FieldReader,
  type FieldValue,
  type StoredEvent,
  defineEvent,
  itemsOf,
} from './event.ts';
export { type ErrorCode, HomebodyError, errorCodes, isHomebodyError } from './homebody-error.ts';
export type { AttributesOf, EventItem, ItemAttributes, ItemDisplay, ItemId } from './item.ts';
export type { OnProblem, Problem } from './problem.ts';
export { type ConsentChoices, type ConsentValue, type Purpose, nothingGranted, purposes } from './purpose.ts';
export { type Random, seededRandom } from './random.ts';
export type { Reason, ReasonKind } from './reason.ts';
export type { AnswerSource, Recommendation } from './recommendation.ts';
