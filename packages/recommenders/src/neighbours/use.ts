import type { Recent } from '../visit.ts';
import type { Neighbours } from './section.ts';

/** What is looked at together with the given items: score(b) = Σ over items a of weight(a) · table(a, b). */
export const togetherWith = (
  table: Neighbours | undefined,
  items: readonly Recent[],
): ReadonlyMap<number, number> => {
  const scores = new Map<number, number>();
  if (!table) return scores;
  const { offsets, targets, weights } = table;
  for (const { item, weight } of items) {
    for (let at = offsets[item]!; at < offsets[item + 1]!; at += 1) {
      const target = targets[at]!;
      scores.set(target, (scores.get(target) ?? 0) + weight * weights[at]!);
    }
  }
  return scores;
};

/** Which of the given items speaks loudest for another. Asked of the few that are shown. */
export const loudestFor = (
  table: Neighbours | undefined,
  items: readonly Recent[],
  target: number,
): number | undefined => {
  let loudest: number | undefined;
  let most = 0;
  if (!table) return undefined;
  const { offsets, targets, weights } = table;
  for (const { item, weight } of items) {
    for (let at = offsets[item]!; at < offsets[item + 1]!; at += 1) {
      if (targets[at] !== target || weight * weights[at]! <= most) continue;
      most = weight * weights[at]!;
      loudest = item;
    }
  }
  return loudest;
};
