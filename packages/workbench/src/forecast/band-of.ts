import { tQuantile } from './t-quantile.ts';

/**
 * Half the width of a 95 % band at each step ahead, of the errors at some origins, by origin and then step. A step further is
 * never surer than the one before.
 */
export const bandOf = (errors: readonly (readonly number[])[], horizon: number): readonly number[] => {
  let widest = 0;
  return Array.from({ length: horizon }, (_, ahead) => {
    const squares = errors.reduce((sum, steps) => sum + steps[ahead]! ** 2, 0);
    widest = Math.max(widest, tQuantile(errors.length) * Math.sqrt(squares / errors.length));
    return widest;
  });
};
