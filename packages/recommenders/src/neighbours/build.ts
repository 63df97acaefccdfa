import { type ItemRow, type LeastPeople, type PairRow, leastPeople } from '../rows.ts';
import { type Partner, keepBest } from './keep-best.ts';
import type { Neighbours } from './section.ts';

export interface NeighbourOptions {
  /** Neighbours kept per item, at most 255. */
  readonly keep: number;
  /** How much a popular `a` is held down: the weight is divided by people(a)^fromPower … */
  readonly fromPower: number;
  /** … and by people(b)^toPower. */
  readonly toPower: number;
}

export const neighbourOptions: NeighbourOptions = { keep: 20, fromPower: 0.75, toPower: 0.2 };

/**
 * The item-to-item table: weight(a, b) = pair weight / (people(a)^fromPower · people(b)^toPower), the
 * best `keep` per item, and only pairs that at least `least.pair` people are behind.
 */
export const buildNeighbours = (
  pairs: Iterable<PairRow>,
  items: Iterable<ItemRow>,
  size: number,
  least: LeastPeople = leastPeople,
  { keep, fromPower, toPower }: NeighbourOptions = neighbourOptions,
): Neighbours => {
  const people = new Float64Array(size).fill(1);
  for (const { item, people: count } of items) people[item] = Math.max(1, count);
  const rows: Partner[][] = Array.from({ length: size }, () => []);
  for (const { a, b, weight, people: both } of pairs) {
    if (both < least.pair || a === b || weight <= 0) continue;
    rows[a]?.push({ target: b, weight: weight / (people[a]! ** fromPower * people[b]! ** toPower) });
  }
  return keepBest(rows, keep);
};
