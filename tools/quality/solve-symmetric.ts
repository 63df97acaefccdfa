/**
 * Solves A x = b for a symmetric positive definite A (n × n, row by row) and several b, each a row of `rows`. Works in place: A's lower
 * triangle becomes its Cholesky factor, and every row its solution. Everything runs along rows, and four right sides share a pass over
 * the factor, because a few thousand unknowns are bound by memory.
 */
export const solveSymmetric = (a: Float64Array, rows: Float64Array, n: number): void => {
  factorize(a, n);
  const spare = new Float64Array(n);
  const count = rows.length / n;
  for (let first = 0; first < count; first += 4) {
    const row = (nth: number): Float64Array =>
      first + nth < count ? rows.subarray((first + nth) * n, (first + nth + 1) * n) : spare;
    solveFour(a, row(0), row(1), row(2), row(3), n);
  }
};

/** A = L Lᵀ, with L in the lower triangle. */
const factorize = (a: Float64Array, n: number): void => {
  for (let i = 0; i < n; i += 1) {
    const rowI = i * n;
    for (let j = 0; j <= i; j += 1) {
      const rowJ = j * n;
      let [s, t, u, v] = [0, 0, 0, 0];
      let k = 0;
      for (; k + 3 < j; k += 4) {
        s += a[rowI + k]! * a[rowJ + k]!;
        t += a[rowI + k + 1]! * a[rowJ + k + 1]!;
        u += a[rowI + k + 2]! * a[rowJ + k + 2]!;
        v += a[rowI + k + 3]! * a[rowJ + k + 3]!;
      }
      for (; k < j; k += 1) s += a[rowI + k]! * a[rowJ + k]!;
      const rest = a[rowI + j]! - (s + t + u + v);
      if (i !== j) a[rowI + j] = rest / a[rowJ + j]!;
      else if (rest > 0) a[rowI + j] = Math.sqrt(rest);
      else throw new Error(`Row ${i} of the matrix: expected a positive definite one.`);
    }
  }
};

/** L y = b forwards, then Lᵀ x = y backwards. */
const solveFour = (
  l: Float64Array,
  w: Float64Array,
  x: Float64Array,
  y: Float64Array,
  z: Float64Array,
  n: number,
): void => {
  for (let i = 0; i < n; i += 1) {
    const row = i * n;
    let [s, t, u, v] = [w[i]!, x[i]!, y[i]!, z[i]!];
    for (let k = 0; k < i; k += 1) {
      const factor = l[row + k]!;
      s -= factor * w[k]!;
      t -= factor * x[k]!;
      u -= factor * y[k]!;
      v -= factor * z[k]!;
    }
    const diagonal = l[row + i]!;
    w[i] = s / diagonal;
    x[i] = t / diagonal;
    y[i] = u / diagonal;
    z[i] = v / diagonal;
  }
  for (let i = n - 1; i >= 0; i -= 1) {
    const row = i * n;
    const diagonal = l[row + i]!;
    const s = (w[i]! /= diagonal);
    const t = (x[i]! /= diagonal);
    const u = (y[i]! /= diagonal);
    const v = (z[i]! /= diagonal);
    for (let k = 0; k < i; k += 1) {
      const factor = l[row + k]!;
      w[k]! -= factor * s;
      x[k]! -= factor * t;
      y[k]! -= factor * u;
      z[k]! -= factor * v;
    }
  }
};
