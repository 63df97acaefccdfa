/**
 * How often a standard normal number is as far from 0, either way: Abramowitz & Stegun 1964, 7.1.26, right to 1.5 · 10⁻⁷.
 *
 * @example pValue(1.96) // 0.05
 */
export const pValue = (deviate: number): number => {
  const x = Math.abs(deviate) / Math.SQRT2;
  const t = 1 / (1 + 0.3275911 * x);
  const series =
    t * (0.254829592 + t * (-0.284496736 + t * (1.421413741 + t * (-1.453152027 + t * 1.061405429))));
  return Math.min(1, Math.max(0, series * Math.exp(-x * x)));
};
