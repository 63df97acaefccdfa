/** How far a population has moved: up to .1 hardly, up to .25 worth a look, beyond that not the same any more. */
export type Drift = 'none' | 'some' | 'much';

/** A part that is empty in one of the two counts as this share, since a logarithm of 0 says nothing. */
const least = 1e-4;

/**
 * Population stability index of two distributions over the same parts, as credit scoring has it (Siddiqi, "Credit Risk
 * Scorecards", 2006): Σ (p - q) ln(p / q). Shares of either need not sum to 1.
 */
export const populationStability = (before: readonly number[], after: readonly number[]): number => {
  const shares = (values: readonly number[]): readonly number[] => {
    const sum = values.reduce((total, value) => total + value, 0) || 1;
    return values.map((value) => Math.max(least, value / sum));
  };
  const [p, q] = [shares(before), shares(after)];
  return p.reduce((sum, share, at) => sum + (q[at]! - share) * Math.log(q[at]! / share), 0);
};

export const driftOf = (index: number): Drift => (index < 0.1 ? 'none' : index <= 0.25 ? 'some' : 'much');
