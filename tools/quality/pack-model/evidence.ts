import { cosineOf, meanVector, nearest } from '@homebody/recommenders';
import { distinctNewestFirst } from '../distinct-newest-first.ts';
import type { LearnedParts } from './learned-parts.ts';

/** What speaks for items in one session, each kind by itself, the best of a kind being 1. */
export interface Evidence {
  /** From the item-to-item table. */
  readonly together: ReadonlyMap<number, number>;
  /** Cosine with where the session is heading, less the best one: 0 and below. Items of the session are not asked about. */
  readonly ahead: readonly (readonly [item: number, below: number])[];
  /** The session's own items, newest first. */
  readonly own: readonly number[];
}

export interface TableReading {
  /** Each item farther back counts by this factor less … */
  readonly recency: number;
  /** … and only so many count at all. */
  readonly last: number;
}

const looked = 120;

export const evidenceOf = (
  { table: { decoded: table }, vectors: { decoded: vectors } }: LearnedParts,
  { recency, last }: TableReading,
) => {
  const allowed = new Uint8Array(table.offsets.length - 1).fill(1);
  const { places } = vectors.heading!;
  return (session: readonly number[]): Evidence => {
    const own = distinctNewestFirst(session);
    const together = new Map<number, number>();
    let most = 0;
    own.slice(0, last).forEach((item, place) => {
      const weight = recency ** place;
      for (let at = table.offsets[item]!; at < table.offsets[item + 1]!; at += 1) {
        const sum = (together.get(table.targets[at]!) ?? 0) + weight * table.weights[at]!;
        together.set(table.targets[at]!, sum);
        most = Math.max(most, sum);
      }
    });
    for (const [item, sum] of together) together.set(item, sum / most);
    const recents = own.slice(0, places.length).map((item, place) => ({ item, weight: places[place]! }));
    const direction = meanVector(vectors, recents);
    const known = new Set(own);
    const near = direction
      ? nearest(vectors, direction, { allowed, most: looked + own.length }).filter((item) => !known.has(item))
      : [];
    const best = near.length > 0 ? cosineOf(vectors, direction!, near[0]!) : 0;
    return { together, ahead: near.map((item) => [item, cosineOf(vectors, direction!, item) - best]), own };
  };
};
