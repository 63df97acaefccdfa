import type { Elasticity } from './elasticity.ts';

export interface Pooled {
  /** Of the category: what is expected of an item of which nothing is known. */
  readonly category: Elasticity;
  /** How much items of the category differ: a standard deviation. */
  readonly spread: number;
  /** In the order given: each item's own, drawn to the category's as much as it is uncertain, and never above 0. */
  readonly items: readonly Elasticity[];
}

/**
 * Partial pooling, item to category: elasticities that are known badly lean on those of their category (the normal-normal model, Gelman et al., Bayesian Data
 * Analysis, third edition, §5.4, with the spread between items by moments: DerSimonian & Laird 1986). Nobody buys more because it costs
 * more, so what comes out above 0 is 0. Takes at least one item; an item of unknown elasticity is `undefined`.
 */
export const poolElasticities = (items: readonly (Elasticity | undefined)[]): Pooled | undefined => {
  const known = items.filter((item) => item !== undefined && item.standardError > 0) as readonly Elasticity[];
  if (known.length === 0) return undefined;
  const weightedBy = (weightOf: (item: Elasticity) => number) => {
    const weight = known.reduce((sum, item) => sum + weightOf(item), 0);
    return { weight, mean: known.reduce((sum, item) => sum + weightOf(item) * item.value, 0) / weight };
  };
  const precision = ({ standardError }: Elasticity): number => standardError ** -2;
  const alone = weightedBy(precision);
  const q = known.reduce((sum, item) => sum + precision(item) * (item.value - alone.mean) ** 2, 0);
  const squares = known.reduce((sum, item) => sum + precision(item) ** 2, 0);
  const free = alone.weight - squares / alone.weight;
  const variance = free > 0 ? Math.max(0, (q - (known.length - 1)) / free) : 0;
  const { weight, mean } = weightedBy(({ standardError }) => 1 / (standardError ** 2 + variance));
  const category = { value: Math.min(0, mean), standardError: Math.sqrt(1 / weight) };
  return {
    category,
    spread: Math.sqrt(variance),
    items: items.map((item) => {
      // What is unknown of the category is unknown of an item, too.
      const unseen = { ...category, standardError: Math.sqrt(variance + 1 / weight) };
      if (!item || !(item.standardError > 0)) return unseen;
      const own = variance / (variance + item.standardError ** 2);
      return {
        value: Math.min(0, own * item.value + (1 - own) * mean),
        standardError: Math.sqrt(own * item.standardError ** 2 + (1 - own) ** 2 / weight),
      };
    }),
  };
};
