/** Solves A x = b for a symmetric positive definite A (size × size, row by row, overwritten) by Cholesky's decomposition. */
export const solvePositive = (matrix: Float64Array, right: Float64Array): Float64Array => {
  const size = right.length;
  const x = right.slice();
  for (let row = 0; row < size; row += 1) {
    for (let column = 0; column <= row; column += 1) {
      let sum = matrix[row * size + column]!;
      for (let k = 0; k < column; k += 1) sum -= matrix[row * size + k]! * matrix[column * size + k]!;
      matrix[row * size + column] =
        row === column ? Math.sqrt(Math.max(sum, 1e-12)) : sum / matrix[column * size + column]!;
    }
  }
  for (let row = 0; row < size; row += 1) {
    for (let k = 0; k < row; k += 1) x[row]! -= matrix[row * size + k]! * x[k]!;
    x[row]! /= matrix[row * size + row]!;
  }
  for (let row = size - 1; row >= 0; row -= 1) {
    for (let k = row + 1; k < size; k += 1) x[row]! -= matrix[k * size + row]! * x[k]!;
    x[row]! /= matrix[row * size + row]!;
  }
  return x;
};
