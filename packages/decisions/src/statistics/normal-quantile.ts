import { normalTail } from './normal-tail.ts';

/**
 * The z below which a standard normal number lies with probability p, 0 < p < 1, by bisection, to about twelve digits. Slow: take it once.
 *
 * @example normalQuantile(0.975) // 1.959964
 */
export const normalQuantile = (p: number): number => {
  // The upper tail keeps its digits where 1 − p would lose them.
  if (p < 0.5) return upper(p) * -1;
  return upper(1 - p);
};

const upper = (tail: number): number => {
  let [low, high] = [0, 40];
  for (let step = 0; step < 60; step += 1) {
    const middle = (low + high) / 2;
    if (normalTail(middle) > tail) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
};
