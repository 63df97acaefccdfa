import { cosineOf, meanVector, nearest } from '@homebody/recommenders';
import { distinctNewestFirst } from '../distinct-newest-first.ts';
import type { LearnedParts } from './learned-parts.ts';
import type { TableSettings } from './table-settings.ts';

/** What speaks for items in one session. */
export interface Evidence {
  readonly session: readonly number[];
  /** The session's own items, newest first. */
  readonly own: readonly number[];
  /** Items that can be asked about: the session's own, then those that lie ahead, then partners in the table. Each once. */
  readonly candidates: readonly number[];
  /** From the item-to-item table, summed over the session. */
  readonly together: ReadonlyMap<number, { readonly sum: number; readonly rows: number }>;
  /** Where the session is heading; absent when no item of it has a vector. */
  readonly heading?: Float64Array;
  /** The direction of each own item that has a vector, newest first. */
  readonly directions: readonly Float64Array[];
}

/** Items asked about for lying near the heading. */
const looked = 120;
/** Own items that a candidate is compared with one by one. */
const compared = 8;

export const evidenceOf = (
  { table: { decoded: table }, vectors: { decoded: vectors } }: LearnedParts,
  { recency, last }: Pick<TableSettings, 'recency' | 'last'>,
) => {
  const allowed = new Uint8Array(table.offsets.length - 1).fill(1);
  const { places } = vectors.heading!;
  return (session: readonly number[]): Evidence => {
    const own = distinctNewestFirst(session);
    const together = new Map<number, { sum: number; rows: number }>();
    own.slice(0, last).forEach((item, place) => {
      const weight = recency ** place;
      for (let at = table.offsets[item]!; at < table.offsets[item + 1]!; at += 1) {
        const target = table.targets[at]!;
        const known = together.get(target);
        const more = weight * table.weights[at]!;
        if (known) {
          known.sum += more;
          known.rows += 1;
        } else together.set(target, { sum: more, rows: 1 });
      }
    });
    const directed = own.flatMap((item) => {
      const direction = meanVector(vectors, [{ item, weight: 1 }]);
      return direction ? [{ item, direction }] : [];
    });
    const recents = directed
      .slice(0, places.length)
      .map(({ item }, place) => ({ item, weight: places[place]! }));
    const heading = meanVector(vectors, recents);
    const near = heading ? nearest(vectors, heading, { allowed, most: looked + own.length }) : [];
    return {
      session,
      own,
      candidates: [
        ...new Set([
          ...own,
          ...near.filter((item) => cosineOf(vectors, heading!, item) > 0),
          ...together.keys(),
        ]),
      ],
      together,
      ...(heading && { heading }),
      directions: directed.slice(0, compared).map(({ direction }) => direction),
    };
  };
};
