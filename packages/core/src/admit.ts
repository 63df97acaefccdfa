/**
 * The one door. Nothing about a visitor is kept that did not come through `admit`, and a privacy
 * reviewer needs this file, `fields.ts`, `looks-personal.ts` and `own-events.ts` to know what can be.
 *
 * In this order: consent, then who is asking, then the clock, and only then is the input read.
 */
import { attempt } from './attempt.ts';
import { type Clock, dayMs, secondMs } from './clock.ts';
import { type EventDefinition, type StoredEvent, itemsOf } from './event.ts';
import { events } from './events/index.ts';
import { readFields } from './fields.ts';
import type { OwnEvents } from './own-events.ts';
import { type ConsentChoices, purposes } from './purpose.ts';

export type RefusalReason =
  | 'no-consent'
  /** A crawler or a script is driving the browser. */
  | 'automated'
  /** The page has not been shown to anybody yet. */
  | 'prerendering'
  /** The visitor paused recording. */
  | 'paused'
  /** The same event was admitted less than a second ago. */
  | 'repeat'
  | 'impossible-clock'
  | 'invalid-event'
  | 'unknown-event'
  /** The page or the item is marked sensitive. */
  | 'sensitive';

/** A refusal is an ordinary answer, not an error: people are free to say no. */
export type Admission =
  | { readonly admitted: true; readonly event: StoredEvent }
  | { readonly admitted: false; readonly reason: RefusalReason; readonly detail?: string };

export interface DoorOptions {
  /** Asked at every event, never remembered. */
  readonly consent: () => ConsentChoices;
  readonly clock: Clock;
  readonly isAutomated: () => boolean;
  readonly isPrerendering: () => boolean;
  readonly isPaused?: () => boolean;
  /** Vetoes an event after cleansing, by the page it happened on or the items it is about. */
  readonly isSensitive?: (event: StoredEvent) => boolean;
  /** The app's own events, beside the stock ones: only through `ownEvents`, which checks and guards them. */
  readonly definitions?: OwnEvents | undefined;
}

export interface Door {
  /** Lets one event in, cleansed, or says why not. Never throws, whatever the input. */
  readonly admit: (name: string, input: unknown) => Admission;
}

// Before this project existed: a device whose battery ran empty. After: one set by hand.
const earliest = Date.UTC(2020);
const latest = Date.UTC(2100);

/** Builds the door of one page. */
export const createDoor = (options: DoorOptions): Door => {
  const { consent, clock, isAutomated, isPrerendering, isPaused, isSensitive } = options;
  const definitions = new Map(
    [...events, ...(options.definitions ?? [])].map((event): [string, EventDefinition] => [
      event.name,
      event,
    ]),
  );
  const recent = new Map<string, number>();
  let lastAt = 0;

  // A clock set back by more than a day would make new behaviour look old and shuffle what came
  // first. Smaller steps are ordinary corrections, and a page load starts afresh.
  const isPossible = (now: number): boolean => now >= earliest && now < latest && now >= lastAt - dayMs;

  const isRepeat = (event: StoredEvent): boolean => {
    for (const [past, at] of recent) {
      if (Math.abs(event.at - at) < secondMs) break;
      recent.delete(past);
    }
    const key = sameness(event);
    if (recent.has(key)) return true;
    recent.set(key, event.at);
    return false;
  };

  const admit = (name: string, input: unknown): Admission => {
    const definition = definitions.get(name);
    if (!isGranted(consent, definition)) return refused('no-consent');
    if (!definition) return refused('unknown-event');
    if (holds(isAutomated)) return refused('automated');
    if (holds(isPrerendering)) return refused('prerendering');
    if (isPaused && holds(isPaused)) return refused('paused');
    const at = clock();
    if (!isPossible(at)) return refused('impossible-clock');

    const data = readFields(input, definition.fields);
    const missing = definition.required.find((field) => !Object.hasOwn(data, field));
    if (missing) return refused('invalid-event', `${name} needs ${missing}`);

    const event = { name, at, expiresAt: at + definition.keepDays * dayMs, data };
    if (isSensitive && holds(() => isSensitive(event))) return refused('sensitive');
    if (isRepeat(event)) return refused('repeat');
    lastAt = Math.max(lastAt, at);
    return { admitted: true, event };
  };

  return {
    // A getter, a proxy or an app's own reader threw. What it said may be personal: not passed on.
    admit: (name, input) => attempt(() => admit(name, input)) ?? refused('invalid-event', 'unreadable'),
  };
};

const refused = (reason: RefusalReason, detail?: string): Admission => ({
  admitted: false,
  reason,
  ...(detail && { detail }),
});

// A name that nobody declared has no purpose of its own: without any grant, not even its name is judged.
const isGranted = (consent: () => ConsentChoices, definition: EventDefinition | undefined): boolean =>
  attempt(() => {
    const choices = consent();
    return (definition ? [definition.purpose] : purposes).some((purpose) => choices[purpose] === 'granted');
  }) ?? false;

// A gate that fails is shut.
const holds = (gate: () => boolean): boolean => attempt(gate) !== false;

/**
 * Two events are the same when they have one name and one set of items. Their other fields may
 * differ: a data layer and the page's own markup tell of one click in different detail, and the first wins.
 */
const sameness = (event: StoredEvent): string => {
  const ids = itemsOf(event).map(({ item_id }) => item_id);
  return JSON.stringify([event.name, ids.length ? ids : event.data]);
};
