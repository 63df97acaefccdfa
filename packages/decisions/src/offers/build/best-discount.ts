/** What is expected of an offer: how many buy at the list price, and how that changes with the price. */
export interface OfferDemand {
  /** The share of people who buy at the list price, 0 to 1. */
  readonly share: number;
  /** At most 0. */
  readonly elasticity: number;
}

/**
 * The discount that leaves most money per visitor: (price − cost) × how many buy at it, with demand of constant elasticity. The
 * smallest, where several leave the same. It is an expectation of a model of past prices: have an experiment confirm it.
 *
 * @example bestDiscount([0, 0.05, 0.1], { listPrice: 1000, cost: 500 }, { share: 0.1, elasticity: -3 }) // 0.1
 */
export const bestDiscount = (
  discounts: readonly number[],
  { listPrice, cost }: { readonly listPrice: number; readonly cost: number },
  { share, elasticity }: OfferDemand,
): number => {
  const earned = (discount: number): number => {
    const left = 1 - discount;
    return (listPrice * left - cost) * Math.min(1, share * left ** elasticity);
  };
  return [...discounts]
    .sort((a, b) => a - b)
    .reduce((best, discount) => (earned(discount) > earned(best) + 1e-9 ? discount : best), 0);
};
