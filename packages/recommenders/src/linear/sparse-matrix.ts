/** A sparse matrix by rows: row i's entries are `offsets[i] … offsets[i + 1] − 1`. */
export interface SparseMatrix {
  readonly rows: number;
  readonly columns: number;
  readonly offsets: Uint32Array;
  readonly indices: Uint32Array;
  readonly values: Float64Array;
}

export const sparseMatrix = (
  columns: number,
  entries: readonly (readonly (readonly [column: number, value: number])[])[],
): SparseMatrix => {
  const offsets = new Uint32Array(entries.length + 1);
  entries.forEach((row, index) => (offsets[index + 1] = offsets[index]! + row.length));
  const indices = new Uint32Array(offsets[entries.length]!);
  const values = new Float64Array(indices.length);
  let at = 0;
  for (const row of entries) {
    for (const [column, value] of row) {
      indices[at] = column;
      values[at] = value;
      at += 1;
    }
  }
  return { rows: entries.length, columns, offsets, indices, values };
};

/** A · X, with X columns × width and the result rows × width, row-major. */
export const times = (matrix: SparseMatrix, x: Float64Array, width: number): Float64Array => {
  const { rows, offsets, indices, values } = matrix;
  const product = new Float64Array(rows * width);
  for (let row = 0; row < rows; row += 1) {
    for (let at = offsets[row]!; at < offsets[row + 1]!; at += 1) {
      const [from, to, value] = [indices[at]! * width, row * width, values[at]!];
      for (let k = 0; k < width; k += 1) product[to + k]! += value * x[from + k]!;
    }
  }
  return product;
};

/** Aᵀ · X, with X rows × width and the result columns × width, row-major. */
export const transposedTimes = (matrix: SparseMatrix, x: Float64Array, width: number): Float64Array => {
  const { rows, columns, offsets, indices, values } = matrix;
  const product = new Float64Array(columns * width);
  for (let row = 0; row < rows; row += 1) {
    for (let at = offsets[row]!; at < offsets[row + 1]!; at += 1) {
      const [from, to, value] = [row * width, indices[at]! * width, values[at]!];
      for (let k = 0; k < width; k += 1) product[to + k]! += value * x[from + k]!;
    }
  }
  return product;
};
