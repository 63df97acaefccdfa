import type { Recent } from '../visit.ts';
import type { Neighbours } from './section.ts';

/** Scores by item, and the recent item that speaks loudest for each. */
export interface TogetherScores {
  readonly scores: ReadonlyMap<number, number>;
  readonly because: ReadonlyMap<number, number>;
}

/** What is looked at together with the given items: score(b) = Σ over items a of weight(a) · table(a, b). */
export const togetherWith = (table: Neighbours | undefined, items: readonly Recent[]): TogetherScores => {
  const scores = new Map<number, number>();
  const because = new Map<number, number>();
  const loudest = new Map<number, number>();
  if (!table) return { scores, because };
  const { offsets, targets, weights } = table;
  for (const { item, weight } of items) {
    for (let at = offsets[item]!; at < offsets[item + 1]!; at += 1) {
      const target = targets[at]!;
      const part = weight * weights[at]!;
      scores.set(target, (scores.get(target) ?? 0) + part);
      if (part > (loudest.get(target) ?? 0)) {
        loudest.set(target, part);
        because.set(target, item);
      }
    }
  }
  return { scores, because };
};
