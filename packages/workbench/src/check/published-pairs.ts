import type { World } from '@homebody/recommenders';

/** Every pair of items that a pack's table has, once, the lower number first. */
export const publishedPairs = ({ neighbours }: World): readonly (readonly [number, number])[] => {
  if (!neighbours) return [];
  const { offsets, targets } = neighbours;
  const pairs = new Map<string, readonly [number, number]>();
  for (let item = 0; item + 1 < offsets.length; item += 1)
    for (const target of targets.subarray(offsets[item], offsets[item + 1])) {
      const pair = [Math.min(item, target), Math.max(item, target)] as const;
      pairs.set(pair.join(' '), pair);
    }
  return [...pairs.values()];
};
