import { type AttributesOf, type Random, type StoredEvent, itemsOf } from '@homebody/core';
import {
  type BehaviourFeature,
  type Past,
  behaviourRow,
  isSameSession,
  pastsAt,
  valuesOf,
} from '@homebody/profile';
import type { Later } from './predictor.ts';

/** A moment of somebody's history: what their device knew, and what came then. */
export interface MomentOf {
  /** Number of the history. */
  readonly person: number;
  readonly past: Past;
  /** Of the offered features: worked out once for all questions. */
  readonly row: Float32Array;
  readonly later: Later;
}

export interface MomentOptions {
  readonly features: readonly BehaviourFeature[];
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
  { features, attributesOf, perPerson, until, random }: MomentOptions,
): readonly MomentOf[] =>
  histories.flatMap((events, person) => {
    const drawn = new Set(
      Array.from({ length: Math.min(perPerson, events.length) }, () => Math.floor(random() * events.length)),
    );
    const moments = [...drawn].sort((a, b) => a - b).map((event) => ({ event, now: events[event]!.at }));
    return pastsAt(events, moments, attributesOf).map((past, at) => ({
      person,
      past,
      row: behaviourRow(past, features),
      later: laterThan(events, moments[at]!.event, { until, attributesOf }),
    }));
  });

const laterThan = (
  events: readonly StoredEvent[],
  event: number,
  { until, attributesOf }: Pick<MomentOptions, 'until' | 'attributesOf'>,
): Later => {
  let visitEnd = events[event]!.at;
  let next: { at: number; last: number; category: string | undefined } | undefined;
  const orders: number[] = [];
  for (const later of events.slice(event + 1)) {
    const { name, at } = later;
    if (!next && isSameVisit(visitEnd, at)) visitEnd = at;
    else next ??= { at, last: at, category: undefined };
    if (next && name === 'view_item' && isSameVisit(next.last, at)) {
      const [item] = itemsOf(later);
      const known = item && attributesOf(item.item_id);
      if (item && !known?.sensitive) next.category ??= valuesOf(item, known).category;
    }
    if (next && isSameVisit(next.last, at)) next.last = at;
    if (name === 'purchase') orders.push(at);
  }
  return {
    orders,
    visitEnd,
    returnedAt: next?.at,
    next: next && { at: next.at, category: next.category },
    until,
  };
};

const isSameVisit = (last: number, at: number): boolean =>
  isSameSession({ startedAt: last, lastAt: last, items: [], shown: [], pages: 0 }, at);
