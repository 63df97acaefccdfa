import type { Neighbours } from '@homebody/recommenders';

/** Every pair of items that a table of a pack has, once, the lower number first. */
export const publishedPairs = (table: Neighbours | undefined): readonly (readonly [number, number])[] => {
  if (!table) return [];
  const { offsets, targets } = table;
  const pairs = new Map<string, readonly [number, number]>();
  for (let item = 0; item + 1 < offsets.length; item += 1)
    for (const target of targets.subarray(offsets[item], offsets[item + 1])) {
      const pair = [Math.min(item, target), Math.max(item, target)] as const;
      pairs.set(pair.join(' '), pair);
    }
  return [...pairs.values()];
};
