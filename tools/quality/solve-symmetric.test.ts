import { seededRandom } from '@homebody/core';
import { expect, test } from 'vitest';
import { solveSymmetric } from './solve-symmetric.ts';

test('what is multiplied out and solved again is what it was', () => {
  const random = seededRandom(2);
  const n = 13;
  const factor = Float64Array.from({ length: n * n }, () => random() - 0.5);
  const matrix = new Float64Array(n * n);
  for (let i = 0; i < n; i += 1)
    for (let j = 0; j < n; j += 1)
      for (let k = 0; k < n; k += 1)
        matrix[i * n + j]! += factor[i * n + k]! * factor[j * n + k]! + (i === j ? 0.1 : 0);
  // Not a multiple of four: the last pass solves for fewer.
  const expected = Float64Array.from({ length: 6 * n }, () => random());
  const rows = new Float64Array(6 * n);
  for (let row = 0; row < 6; row += 1)
    for (let i = 0; i < n; i += 1)
      for (let j = 0; j < n; j += 1) rows[row * n + i]! += matrix[i * n + j]! * expected[row * n + j]!;
  solveSymmetric(matrix, rows, n);
  rows.forEach((value, at) => expect(value).toBeCloseTo(expected[at]!, 8));
});

test('a matrix that is not positive definite is refused', () => {
  expect(() => solveSymmetric(Float64Array.of(1, 2, 2, 1), Float64Array.of(1, 1), 2)).toThrow('Row 1');
});
