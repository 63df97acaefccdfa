import type { Random } from '@homebody/core';
import type { PairedSums } from './sums.ts';

/** Sums of figures that stand side by side, as a direct computation takes them. */
export const sumsOf = (figures: readonly number[], others: readonly number[] = figures): PairedSums => {
  const total = (of: (figure: number, other: number) => number): number =>
    figures.reduce((sum, figure, at) => sum + of(figure, others[at]!), 0);
  return {
    people: figures.length,
    sum: total((figure) => figure),
    squares: total((figure) => figure ** 2),
    otherSum: total((_, other) => other),
    otherSquares: total((_, other) => other ** 2),
    products: total((figure, other) => figure * other),
  };
};

/** A standard normal number (Box & Muller 1958). */
export const normalNumber = (random: Random): number =>
  Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
