const mostTerms = 20_000;

/**
 * (₂F₁(a, b; c; z) − 1) / b by Gauss' series, for 0 ≤ z < 1 (Abramowitz & Stegun 1964, 15.1.1). Divided by b it stays
 * whole where b is 0. Ends where a term no longer counts.
 */
export const tailSeries = (a: number, b: number, c: number, z: number): number => {
  let term = (a / c) * z;
  let sum = term;
  for (let n = 1; n < mostTerms && Math.abs(term) > 1e-14 * Math.abs(sum); n += 1) {
    term *= (((a + n) * (b + n)) / ((c + n) * (n + 1))) * z;
    sum += term;
  }
  return sum;
};
