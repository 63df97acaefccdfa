/**
 * What is summed over the people of one variant. Every person counts once, with all they did while they took part, because people and
 * not their visits were dealt to variants. Sums of parts add up, so that they can be taken anywhere.
 */
export interface Sums {
  readonly people: number;
  /** Of the figure asked about: what somebody spent, or 1 for whoever bought. */
  readonly sum: number;
  /** Of the figure's square. */
  readonly squares: number;
}

/** As `Sums`, with a second figure of the same people: the orders below their spending, or what they spent before. */
export interface PairedSums extends Sums {
  readonly otherSum: number;
  readonly otherSquares: number;
  readonly products: number;
}

/** An unbiased variance of a figure between people. */
export const varianceBetween = (people: number, sum: number, squares: number): number =>
  Math.max(0, (squares - sum ** 2 / people) / (people - 1));

/** As `varianceBetween`, of two figures. */
export const covarianceBetween = ({ people, sum, otherSum, products }: PairedSums): number =>
  (products - (sum * otherSum) / people) / (people - 1);
