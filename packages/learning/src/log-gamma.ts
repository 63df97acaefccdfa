/** Lanczos' coefficients for g = 7, n = 9 (Numerical Recipes, third edition, §6.1). */
const coefficients = [
  676.5203681218851, -1259.1392167224028, 771.3234287776531, -176.6150291621406, 12.507343278686905,
  -0.13857109526572012, 9.984369578019572e-6, 1.5056327351493116e-7,
];

/** ln Γ(x) for x > 0, to about fourteen digits. */
export const logGamma = (x: number): number => {
  // Γ(x) = Γ(x + 1) / x keeps small arguments where the series is good.
  if (x < 0.5) return logGamma(x + 1) - Math.log(x);
  const shifted = x - 1;
  let sum = 0.9999999999998099;
  for (let at = 0; at < coefficients.length; at += 1) sum += coefficients[at]! / (shifted + at + 1);
  const base = shifted + 7.5;
  return 0.5 * Math.log(2 * Math.PI) + (shifted + 0.5) * Math.log(base) - base + Math.log(sum);
};
