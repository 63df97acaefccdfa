import type { Random } from '@homebody/core';
import { type SparseMatrix, times, transposedTimes } from './sparse-matrix.ts';
import { symmetricEigen } from './symmetric-eigen.ts';

/** Extra directions that make the kept ones accurate, and passes that separate them (Halko et al. 2011, alg. 4.4). */
const spare = 8;
const passes = 4;

/**
 * U · Σ^power of the truncated singular value decomposition A ≈ U Σ Vᵀ: rows × dim, row-major.
 * Directions that A does not have are zero.
 */
export const rowEmbedding = (
  matrix: SparseMatrix,
  dim: number,
  { power, random }: { readonly power: number; readonly random: Random },
): Float64Array => {
  const width = Math.min(dim + spare, matrix.rows, matrix.columns);
  const start = Float64Array.from({ length: matrix.columns * width }, () => random() * 2 - 1);
  let range = orthonormal(times(matrix, start, width), width);
  for (let pass = 0; pass < passes; pass += 1) {
    const back = orthonormal(transposedTimes(matrix, range, width), width);
    range = orthonormal(times(matrix, back, width), width);
  }
  const projected = transposedTimes(matrix, range, width);
  const { values, vectors } = symmetricEigen(gram(projected, width), width);
  const embedding = new Float64Array(matrix.rows * dim);
  for (let to = 0; to < Math.min(dim, width); to += 1) {
    const scale = Math.max(0, values[to]!) ** (power / 2);
    if (values[to]! < 1e-12) continue;
    for (let row = 0; row < matrix.rows; row += 1) {
      let sum = 0;
      for (let k = 0; k < width; k += 1) sum += range[row * width + k]! * vectors[k * width + to]!;
      embedding[row * dim + to] = sum * scale;
    }
  }
  return embedding;
};

/** XᵀX of a matrix with `width` columns. */
const gram = (x: Float64Array, width: number): Float64Array => {
  const product = new Float64Array(width * width);
  for (let start = 0; start < x.length; start += width) {
    for (let i = 0; i < width; i += 1) {
      const value = x[start + i]!;
      if (value === 0) continue;
      for (let j = 0; j < width; j += 1) product[i * width + j]! += value * x[start + j]!;
    }
  }
  return product;
};

/** Modified Gram–Schmidt over columns, twice for accuracy; a column that depends on others becomes zero. */
const orthonormal = (x: Float64Array, width: number): Float64Array => {
  // Each column in one piece: as they lie in rows, every number would be fetched from memory on its own.
  const columns = Array.from({ length: width }, (_, j) =>
    Float64Array.from({ length: x.length / width }, (_row, row) => x[row * width + j]!),
  );
  columns.forEach((column, j) => {
    const before = Math.sqrt(dot(column, column));
    for (let turn = 0; turn < 2; turn += 1) {
      for (let i = 0; i < j; i += 1) {
        const earlier = columns[i]!;
        const along = dot(earlier, column);
        for (let row = 0; row < column.length; row += 1) column[row]! -= along * earlier[row]!;
      }
    }
    const length = Math.sqrt(dot(column, column));
    const scale = length > 1e-10 * before && length > 0 ? 1 / length : 0;
    for (let row = 0; row < column.length; row += 1) {
      column[row]! *= scale;
      x[row * width + j] = column[row]!;
    }
  });
  return x;
};

const dot = (a: Float64Array, b: Float64Array): number => {
  let sum = 0;
  for (let at = 0; at < a.length; at += 1) sum += a[at]! * b[at]!;
  return sum;
};
