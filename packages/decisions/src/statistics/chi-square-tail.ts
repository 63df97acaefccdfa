import { gammaTail } from './gamma-tail.ts';

/** How likely a χ² of so many degrees of freedom is to be at least this: the p-value of a χ² test. */
export const chiSquareTail = (chiSquare: number, degrees: number): number =>
  gammaTail(degrees / 2, chiSquare / 2);
