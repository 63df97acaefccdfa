import type { Method, Training } from '../model.ts';
import { type PairTable, tableBytes } from '../pair-table.ts';
import { windowSumsOf } from '../window-sums.ts';
import { solveSymmetric } from '../solve-symmetric.ts';
import { tableScorer } from './item-table.ts';
import { modelOf } from '../scorer.ts';

export interface NeighbourRidgeOptions {
  /** Items before the next one that predict it. */
  readonly window: number;
  /** Each item farther back counts by this factor less. */
  readonly decay: number;
  readonly l2: number;
  /** Items that may predict one item: those it followed most, in proportion to how often they came. */
  readonly neighbours: number;
  /** Items that one item may predict, the strongest. */
  readonly keep: number;
  /** Pairs of fewer sessions are left out. */
  readonly leastSessions?: number;
}

/**
 * Ridge regression of the next item on the decayed items before it (SLIST: Choi et al., WWW 2021), where each item is predicted by its own
 * neighbours alone: many small systems instead of one as large as the shop, and sums over pairs, which a pack may hold.
 */
export const neighbourRidge = (options: NeighbourRidgeOptions): Method => ({
  name: `linear next item, ${options.neighbours} neighbours, K = ${options.keep}`,
  fit: (training) => {
    const table = neighbourRidgeOf(training, options);
    return {
      ...modelOf(tableScorer(table, training, { recency: options.decay, last: options.window })),
      ...tableBytes(table),
    };
  },
});

/** Item by item, what it says of the next one: at most `keep` of them, the strongest. */
export const neighbourRidgeOf = (
  { sessions, size }: Training,
  { window, decay, l2, neighbours, keep, leastSessions = 1 }: NeighbourRidgeOptions,
): PairTable => {
  const { offsets, partners, before, together, people, squares } = windowSumsOf(
    sessions,
    size,
    window,
    decay,
  );
  const place = new Int32Array(size).fill(-1);
  const from: number[][] = Array.from({ length: size }, () => []);
  const weight: number[][] = Array.from({ length: size }, () => []);
  for (let next = 0; next < size; next += 1) {
    const chosen: { readonly at: number; readonly worth: number }[] = [];
    for (let at = offsets[next]!; at < offsets[next + 1]!; at += 1)
      if (before[at]! > 0 && people[at]! >= leastSessions)
        chosen.push({ at, worth: before[at]! / Math.sqrt(squares[partners[at]!]! + l2) });
    chosen.sort((a, b) => b.worth - a.worth);
    const few = chosen.slice(0, neighbours);
    const n = few.length;
    if (n === 0) continue;
    few.forEach(({ at }, index) => (place[partners[at]!] = index));
    const gram = new Float64Array(n * n);
    const right = Float64Array.from(few, ({ at }) => before[at]!);
    few.forEach(({ at }, index) => {
      const item = partners[at]!;
      gram[index * n + index] = squares[item]! + l2;
      for (let other = offsets[item]!; other < offsets[item + 1]!; other += 1) {
        const column = place[partners[other]!]!;
        if (column >= 0 && column !== index) gram[index * n + column] = together[other]!;
      }
    });
    solveSymmetric(gram, right, n);
    few.forEach(({ at }, index) => {
      const item = partners[at]!;
      place[item] = -1;
      from[item]!.push(next);
      weight[item]!.push(right[index]!);
    });
  }
  return strongest(from, weight, keep);
};

const strongest = (
  from: readonly (readonly number[])[],
  weight: readonly (readonly number[])[],
  keep: number,
): PairTable => {
  const offsets = new Uint32Array(from.length + 1);
  const targets: number[] = [];
  const weights: number[] = [];
  from.forEach((row, item) => {
    const order = [...row.keys()]
      .filter((at) => weight[item]![at]! > 0)
      .sort((a, b) => weight[item]![b]! - weight[item]![a]!)
      .slice(0, keep);
    for (const at of order) {
      targets.push(row[at]!);
      weights.push(weight[item]![at]!);
    }
    offsets[item + 1] = targets.length;
  });
  return { offsets, targets: Uint32Array.from(targets), weights: Float64Array.from(weights) };
};
