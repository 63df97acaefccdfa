import { logGamma } from '@homebody/learning';

const steps = 1_000;
const precision = 1e-15;
/** Stands for a denominator of 0 in Lentz's method. */
const tiny = 1e-300;

/**
 * The part of a gamma distribution of shape `shape` and scale 1 that lies above x, 0 to 1: Q(shape, x), by its series below the mean and its continued
 * fraction above (Numerical Recipes, third edition, §6.2).
 */
export const gammaTail = (shape: number, x: number): number => {
  if (!(x > 0)) return 1;
  const factor = Math.exp(shape * Math.log(x) - x - logGamma(shape));
  if (x < shape + 1) {
    let term = 1 / shape;
    let sum = term;
    for (let n = 1; n < steps && term > sum * precision; n += 1) {
      term *= x / (shape + n);
      sum += term;
    }
    return Math.max(0, 1 - sum * factor);
  }
  let b = x + 1 - shape;
  let c = 1 / tiny;
  let d = 1 / b;
  let h = d;
  for (let n = 1; n < steps; n += 1) {
    const a = -n * (n - shape);
    b += 2;
    d = 1 / (a * d + b || tiny);
    c = b + a / c || tiny;
    h *= d * c;
    if (Math.abs(d * c - 1) < precision) break;
  }
  return factor * h;
};
