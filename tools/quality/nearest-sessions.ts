import type { SessionIndex } from './session-index.ts';

export interface NearestOptions {
  /** Sessions kept. */
  readonly keep: number;
  /** Sessions looked at: the newest that share an item. */
  readonly sample: number;
}

export interface WeightedItem {
  readonly item: number;
  readonly weight: number;
}

/** Similarity of a session to the one at hand, from the sum of weights of the items they share, and from how many items it has. */
export type Similarity = (shared: number, length: number) => number;

/** Calls back with every session that is most like some items, in no particular order. Made once, used for one ranking after another. */
export type NearestSessions = (
  items: readonly WeightedItem[],
  similarity: Similarity,
  take: (session: number, similarity: number) => void,
) => void;

export const nearestSessionsIn = (
  { count, offsets, starts, holders }: SessionIndex,
  { keep, sample }: NearestOptions,
): NearestSessions => {
  const shared = new Float64Array(count);
  const candidates = new Uint32Array(count);
  const similarities = new Float64Array(count);
  return (items, similarity, take) => {
    let found = 0;
    for (const { item, weight } of items) {
      for (let at = starts[item]!; at < starts[item + 1]!; at += 1) {
        const session = holders[at]!;
        if (shared[session] === 0) candidates[found++] = session;
        shared[session]! += weight;
      }
    }
    const all = candidates.subarray(0, found);
    // Numbers of sessions ascend with time.
    const newest = all.sort().subarray(Math.max(0, found - sample));
    newest.forEach((session, at) => {
      similarities[at] = similarity(shared[session]!, offsets[session + 1]! - offsets[session]!);
    });
    for (const session of all) shared[session] = 0;
    const scores = similarities.subarray(0, newest.length);
    const bar = newest.length > keep ? scores.slice().sort()[newest.length - keep]! : 0;
    let room = keep;
    for (const score of scores) if (score > bar) room -= 1;
    // Of those that are exactly at the bar, the newest.
    for (let at = newest.length - 1; at >= 0; at -= 1) {
      const score = scores[at]!;
      if (score < bar || score <= 0) continue;
      if (score === bar && (room -= 1) < 0) continue;
      take(newest[at]!, score);
    }
  };
};
