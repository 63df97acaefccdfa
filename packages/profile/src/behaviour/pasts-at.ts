import type { AttributesOf, StoredEvent } from '@homebody/core';
import { createProfileBuilder } from '../create-profile-builder.ts';
import { forgetExpired } from '../forget-expired.ts';
import type { Past } from './past.ts';
import { pastOf } from './past-of.ts';

/** A moment of a history: just after the event of that place, or later. */
export interface Moment {
  /** Place of the last event that has happened. */
  readonly event: number;
  readonly now: number;
}

/**
 * What one visitor's device would have known at some moments of a history (oldest event first; moments by rising `event`).
 * The history is gone through once, by the code that the device runs.
 */
export const pastsAt = (
  events: readonly StoredEvent[],
  moments: readonly Moment[],
  attributesOf: AttributesOf,
): readonly Past[] => {
  const builder = createProfileBuilder(attributesOf);
  let learned = 0;
  return moments.map(({ event, now }) => {
    for (; learned <= event; learned += 1) {
      const next = events[learned];
      if (next) builder.learn(next);
    }
    const profile = forgetExpired(builder.read(), now);
    return pastOf({ events: events.slice(0, event + 1), profile, now, attributesOf });
  });
};
