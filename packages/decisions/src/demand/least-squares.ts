export interface LeastSquares {
  readonly coefficients: readonly number[];
  /** By coefficient, robust to errors that vary between rows (White 1980, with the factor n / (n − k): HC1). */
  readonly standardErrors: readonly number[];
}

/**
 * Ordinary least squares: the coefficients that come closest to `targets` from `rows`, a row per observation and a column per coefficient, with a column of ones for an
 * intercept. `undefined` when columns say the same, or there are no more rows than columns.
 */
export const leastSquares = (
  rows: readonly (readonly number[])[],
  targets: readonly number[],
): LeastSquares | undefined => {
  const size = rows[0]?.length ?? 0;
  if (rows.length <= size) return undefined;
  const inverse = inverseOf(products(rows, () => 1));
  if (!inverse) return undefined;
  const right = Array.from({ length: size }, (_, k) =>
    rows.reduce((sum, row, at) => sum + row[k]! * targets[at]!, 0),
  );
  const coefficients = inverse.map((row) => dot(row, right));
  const scores = products(rows, (row, at) => (targets[at]! - dot(row, coefficients)) ** 2);
  const factor = rows.length / (rows.length - size);
  return {
    coefficients,
    standardErrors: inverse.map((row) =>
      Math.sqrt(
        factor *
          Math.max(
            0,
            dot(
              row,
              scores.map((line) => dot(line, row)),
            ),
          ),
      ),
    ),
  };
};

const dot = (a: readonly number[], b: readonly number[]): number =>
  a.reduce((sum, value, at) => sum + value * b[at]!, 0);

/** Xᵀ W X. */
const products = (
  rows: readonly (readonly number[])[],
  weightOf: (row: readonly number[], at: number) => number,
): readonly (readonly number[])[] => {
  const size = rows[0]?.length ?? 0;
  const sums = Array.from({ length: size }, () => Array.from({ length: size }, () => 0));
  rows.forEach((row, at) => {
    const weight = weightOf(row, at);
    for (let i = 0; i < size; i += 1)
      for (let j = 0; j < size; j += 1) sums[i]![j]! += weight * row[i]! * row[j]!;
  });
  return sums;
};

/** By Gauss and Jordan with pivots; `undefined` for a singular matrix. */
const inverseOf = (matrix: readonly (readonly number[])[]): readonly (readonly number[])[] | undefined => {
  const size = matrix.length;
  const work = matrix.map((row, i) => [...row, ...row.map((_, j) => Number(i === j))]);
  for (let column = 0; column < size; column += 1) {
    let pivot = column;
    for (let row = column; row < size; row += 1)
      if (Math.abs(work[row]![column]!) > Math.abs(work[pivot]![column]!)) pivot = row;
    const scale = work[pivot]![column]!;
    // Relative to the column's own size, or small units would look singular.
    if (!(Math.abs(scale) > 1e-10 * (matrix[column]![column]! || 1))) return undefined;
    [work[column], work[pivot]] = [work[pivot]!, work[column]!];
    work[column] = work[column]!.map((value) => value / scale);
    work.forEach((line, row) => {
      const factor = line[column]!;
      if (row !== column && factor !== 0)
        work[row] = line.map((value, at) => value - factor * work[column]![at]!);
    });
  }
  return work.map((row) => row.slice(size));
};
