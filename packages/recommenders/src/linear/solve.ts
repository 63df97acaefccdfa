/**
 * Solves A X = B in place of B for a symmetric positive definite A (n × n) and B (n × m), by Gaussian
 * elimination without pivoting, which such a matrix does not need.
 */
export const solve = (a: Float64Array, b: Float64Array, n: number, m: number): Float64Array => {
  const matrix = a.slice();
  const x = b.slice();
  for (let pivot = 0; pivot < n; pivot += 1) {
    for (let row = pivot + 1; row < n; row += 1) {
      const factor = matrix[row * n + pivot]! / matrix[pivot * n + pivot]!;
      for (let k = pivot; k < n; k += 1) matrix[row * n + k]! -= factor * matrix[pivot * n + k]!;
      for (let k = 0; k < m; k += 1) x[row * m + k]! -= factor * x[pivot * m + k]!;
    }
  }
  for (let row = n - 1; row >= 0; row -= 1) {
    for (let k = 0; k < m; k += 1) {
      let sum = x[row * m + k]!;
      for (let j = row + 1; j < n; j += 1) sum -= matrix[row * n + j]! * x[j * m + k]!;
      x[row * m + k] = sum / matrix[row * n + row]!;
    }
  }
  return x;
};
