import type { Reason } from '@homebody/core';
import type { FeatureName } from './feature-names.ts';
import { createTopList } from './top-list.ts';
import type { Visit } from './visit.ts';

/** One way of finding items for a visitor, ready for one request. */
export interface Prepared {
  /** The best items it knows, best first, ties by index; each scores above 0. At most `most`. */
  readonly best: (most: number) => readonly number[];
  /** Any item's score, ≥ 0; 0 where it has nothing to say. Comparable within one request. */
  readonly scoreOf: (item: number) => number;
  /** Why it would show the item: something the visitor really did, or what everybody does. */
  readonly reasonOf: (item: number) => Reason | undefined;
}

/**
 * A way of finding items. Pure: the same visit gives the same answer. To add one, write a file that calls
 * the contract in its test, and a line in `recommender-sources.ts`.
 */
export interface RecommenderSource {
  /** The feature its score becomes. */
  readonly name: FeatureName;
  readonly prepare: (visit: Visit) => Prepared;
}

/** The `most` best of scored items. */
export const bestOf = (scores: ReadonlyMap<number, number>, most: number): readonly number[] => {
  const top = createTopList(most);
  for (const [item, score] of scores) top.offer(item, score);
  return top.items();
};
