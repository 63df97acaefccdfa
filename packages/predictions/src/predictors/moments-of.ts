import type { AttributesOf, Random, StoredEvent } from '@homebody/core';
import { type Past, isSameSession, pastsAt } from '@homebody/profile';
import type { Later } from './predictor.ts';

/** A moment of somebody's history: what their device knew, and what came then. */
export interface MomentOf {
  /** Number of the history. */
  readonly person: number;
  readonly past: Past;
  readonly later: Later;
}

export interface MomentOptions {
  readonly attributesOf: AttributesOf;
  /** Moments drawn of each person: more would teach little but that person. */
  readonly perPerson: number;
  /** The log knows nothing from here on. Epoch milliseconds. */
  readonly until: number;
  readonly random: Random;
}

/** Moments drawn at random from every history (oldest event first), after any of its events alike. */
export const momentsOf = (
  histories: readonly (readonly StoredEvent[])[],
  { attributesOf, perPerson, until, random }: MomentOptions,
): readonly MomentOf[] =>
  histories.flatMap((events, person) => {
    const drawn = new Set(
      Array.from({ length: Math.min(perPerson, events.length) }, () => Math.floor(random() * events.length)),
    );
    const moments = [...drawn].sort((a, b) => a - b).map((event) => ({ event, now: events[event]!.at }));
    return pastsAt(events, moments, attributesOf).map((past, at) => ({
      person,
      past,
      later: laterThan(events, moments[at]!.event, until),
    }));
  });

const laterThan = (events: readonly StoredEvent[], event: number, until: number): Later => {
  let visitEnd = events[event]!.at;
  let returnedAt: number | undefined;
  const orders: number[] = [];
  for (const { name, at } of events.slice(event + 1)) {
    if (returnedAt === undefined) {
      if (isSameSession({ startedAt: visitEnd, lastAt: visitEnd, items: [], shown: [], pages: 0 }, at))
        visitEnd = at;
      else returnedAt = at;
    }
    if (name === 'purchase') orders.push(at);
  }
  return { orders, visitEnd, returnedAt, until };
};
