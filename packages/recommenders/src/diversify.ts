import { noCode } from '@homebody/pack';
import type { Scored } from './rank.ts';
import { type Visit, actedOn } from './visit.ts';

/** No category or brand takes more than this part of a list. */
const mostAlike = 0.5;
/** Every fourth place is for coming back, where there is something to come back to. */
const placesPerReturn = 4;

/**
 * A whole ranking, so ordered that its first `limit` have not too much of one kind. What was held back follows in its
 * order.
 *
 * New items and those the visitor knows take turns by places, each in their own order: how likely somebody is to come
 * back rather than to go on is not for a ranker of items to say, and what is known would crowd out what is new.
 */
export const diversify = (visit: Visit, scored: readonly Scored[], limit: number): readonly Scored[] => {
  const { catalogue } = visit.world;
  const alike = Math.max(2, Math.ceil(limit * mostAlike));
  const session = new Set(visit.session);
  const isKnown = actedOn(visit);
  const fresh = scored.filter(({ item }) => !isKnown(item));
  // What was looked at a moment ago needs no reminder.
  const known = scored.filter(({ item }) => isKnown(item) && !session.has(item));
  const categories = new Map<number, number>();
  const brands = new Map<number, number>();
  const isFull = (counts: ReadonlyMap<number, number>, code: number): boolean =>
    code !== noCode && (counts.get(code) ?? 0) >= alike;
  const chosen: Scored[] = [];
  const held: Scored[] = [];
  for (const candidate of takingTurns(fresh, known)) {
    const { item } = candidate;
    const category = catalogue.category[item]!;
    const brand = catalogue.brand[item]!;
    if (chosen.length >= limit || isFull(categories, category) || isFull(brands, brand)) {
      held.push(candidate);
      continue;
    }
    chosen.push(candidate);
    categories.set(category, (categories.get(category) ?? 0) + 1);
    brands.set(brand, (brands.get(brand) ?? 0) + 1);
  }
  return [...chosen, ...held];
};

const takingTurns = (fresh: readonly Scored[], known: readonly Scored[]): readonly Scored[] => {
  const turns: Scored[] = [];
  let [next, back] = [0, 0];
  while (next < fresh.length) {
    const isReturn = turns.length % placesPerReturn === placesPerReturn - 1 && back < known.length;
    turns.push(isReturn ? known[back++]! : fresh[next++]!);
  }
  return [...turns, ...known.slice(back)];
};
