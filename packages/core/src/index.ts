export { arrivalChannel, channelSigns, silentWords } from './arrival-channel.ts';
export { attempt } from './attempt.ts';
export { type Clock, dayMs, hourMs, minuteMs, secondMs } from './clock.ts';
export { type Admission, type Door, type DoorOptions, type RefusalReason, createDoor } from './admit.ts';
export { type SomeReasonWords, describeReason } from './reasons/describe-reason.ts';
export type { ReasonWords } from './reasons/reason-words.ts';
export {
  type EventDefinition,
  type FieldReader,
  type FieldReaders,
  type FieldValue,
  type InputOf,
  type StoredEvent,
  defineEvent,
  itemsOf,
} from './event.ts';
export { type EventInput, type EventName, events } from './events/index.ts';
export { type Channel, type PageType, channels, pageTypes } from './events/page-view.ts';
export {
  count,
  currency,
  duration,
  fingerprint,
  flag,
  id,
  items,
  label,
  oneOf,
  path,
  price,
  quantity,
} from './fields.ts';
export { stockNoticeHash } from './notice/stock-notice-hash.ts';
export { type OwnEvents, ownEvents } from './own-events.ts';
export { type Listeners, createListeners } from './listeners.ts';
export { type Language, languageOf, languages } from './language.ts';
export { looksPersonal } from './looks-personal.ts';
export { type ErrorCode, HomebodyError, errorCodes, isHomebodyError } from './homebody-error.ts';
export type { AttributesOf, EventItem, ItemAttributes, ItemDisplay, ItemId } from './item.ts';
export type { OnProblem, Problem } from './problem.ts';
export { type ConsentChoices, type ConsentValue, type Purpose, nothingGranted, purposes } from './purpose.ts';
export { type Random, seededRandom } from './random.ts';
export { sha256 } from './sha256.ts';
export type { Reason, ReasonKind } from './reasons/reason.ts';
export type { AnswerSource, Recommendation } from './recommendation.ts';
