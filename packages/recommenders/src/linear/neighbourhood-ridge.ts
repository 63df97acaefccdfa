import { solve } from './solve.ts';

export interface RidgeOptions {
  /** Items that one item is explained by, those that occur with it most. */
  readonly neighbourhood: number;
  /** What is added to every item's own total, in the unit of the weights: what few say is held down by it. */
  readonly l2: number;
}

/** An unordered pair and how much it occurs together. */
export interface JointWeight {
  readonly a: number;
  readonly b: number;
  readonly weight: number;
}

/**
 * Ridge regression of every item on the items it occurs with: weight(a → b) is what having `a` adds to having `b` when
 * the others are known, so that what everybody takes explains itself and not everything else. The linear model of SLIM and EASE
 * (Ning and Karypis, 2011; Steck, 2019, equation 4), solved for each item within its neighbourhood, from sums alone: the time
 * grows with the number of items. `totals` is how much each item occurs at all. Only weights above 0 are told,
 * and none above 1: sums in which pairs are missing need not be anybody's, and could say anything.
 *
 * @example neighbourhoodRidge([{ a: 0, b: 1, weight: 8 }], Float64Array.of(10, 9), options, (a, b, weight) => …)
 */
export const neighbourhoodRidge = (
  pairs: Iterable<JointWeight>,
  totals: Float64Array,
  { neighbourhood, l2 }: RidgeOptions,
  tell: (from: number, to: number, weight: number) => void,
): void => {
  const joint: Map<number, number>[] = Array.from(totals, () => new Map());
  for (const { a, b, weight } of pairs) {
    joint[a]?.set(b, weight);
    joint[b]?.set(a, weight);
  }
  joint.forEach((partners, item) => {
    const near = [...partners]
      .sort(([a, x], [b, y]) => y - x || a - b)
      .slice(0, neighbourhood)
      .map(([partner]) => partner);
    const n = near.length;
    const gram = Float64Array.from({ length: n * n }, (_, at) => {
      const [row, column] = [near[Math.floor(at / n)]!, near[at % n]!];
      return row === column ? totals[row]! + l2 : (joint[row]!.get(column) ?? 0);
    });
    const together = Float64Array.from(near, (partner) => partners.get(partner)!);
    solve(gram, together, n, 1).forEach(
      (weight, at) => weight > 0 && tell(near[at]!, item, Math.min(1, weight)),
    );
  });
};
