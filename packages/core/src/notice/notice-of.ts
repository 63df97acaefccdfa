import type { EventDefinition } from '../event.ts';
import { events } from '../events/index.ts';
import { ownEvents } from '../own-events.ts';
import { purposes } from '../purpose.ts';
import { keptThings } from './kept-things.ts';
import { type Notice, type NoticeEvent, leavingThings } from './notice.ts';
import { noticeFields } from './notice-field.ts';

/**
 * The notice of a shop that has these events beside the stock ones. Throws `invalid-config` for a definition that the door
 * would not take.
 *
 * @example JSON.stringify(noticeOf([playVideo]))
 */
export const noticeOf = (own: readonly EventDefinition[] = []): Notice => {
  ownEvents(own);
  const told = [
    ...events.map((event) => noticeEvent(event, false)),
    ...own.map((event) => noticeEvent(event, true)),
  ];
  return {
    format: 'homebody-notice',
    version: 1,
    purposes: purposes.filter((purpose) => told.some((event) => event.purpose === purpose)),
    events: told,
    kept: keptThings,
    leaves: leavingThings,
  };
};

const noticeEvent = (
  { name, purpose, keepDays, required, fields }: EventDefinition,
  own: boolean,
): NoticeEvent => ({ name, purpose, keepDays, own, required, fields: noticeFields(fields) });
