import { gammaTail } from './gamma-tail.ts';

/** How likely a standard normal number is to be above z. */
export const normalTail = (z: number): number => {
  const beyond = gammaTail(0.5, z ** 2 / 2) / 2;
  return z < 0 ? 1 - beyond : beyond;
};
