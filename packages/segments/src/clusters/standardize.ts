import type { Matrix } from './matrix.ts';

/** What makes features comparable: (value - mean) / deviation. */
export interface Scale {
  readonly means: Float64Array | Float32Array;
  /** 1 for a feature that is the same of everybody. */
  readonly deviations: Float64Array | Float32Array;
}

/** Further out nobody tells more, and one visitor of a thousand orders would be a cluster by themselves. */
export const mostDeviations = 5;

/** Mean and standard deviation of every column, of what is known. */
export const scaleOfMatrix = ({ rows, names, values }: Matrix): Scale => {
  const width = names.length;
  const [means, deviations] = [new Float64Array(width), new Float64Array(width).fill(1)];
  for (let column = 0; column < width; column += 1) {
    let [count, mean, squares] = [0, 0, 0];
    for (let row = 0; row < rows; row += 1) {
      const value = values[row * width + column]!;
      if (!Number.isFinite(value)) continue;
      // Welford (1962): sums of squares of large, nearly equal numbers would lose all digits.
      count += 1;
      const before = value - mean;
      mean += before / count;
      squares += before * (value - mean);
    }
    means[column] = mean;
    if (squares > 0) deviations[column] = Math.sqrt(squares / count);
  }
  return { means, deviations };
};

/** One row, standardized into `out` from `to` on; what is not known is as everybody's mean. */
export const standardizeInto = (
  row: ArrayLike<number>,
  { means, deviations }: Scale,
  out: Float64Array,
  to = 0,
): void => {
  for (let column = 0; column < means.length; column += 1) {
    const value = (row[column]! - means[column]!) / deviations[column]!;
    out[to + column] = Number.isNaN(value) ? 0 : Math.max(-mostDeviations, Math.min(mostDeviations, value));
  }
};

export const standardized = (matrix: Matrix, scale: Scale): Matrix => {
  const { rows, names, values } = matrix;
  const width = names.length;
  const out = new Float64Array(values.length);
  for (let row = 0; row < rows; row += 1)
    standardizeInto(values.subarray(row * width, (row + 1) * width), scale, out, row * width);
  return { rows, names, values: out };
};
