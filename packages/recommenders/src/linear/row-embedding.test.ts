import { seededRandom } from '@homebody/core';
import { expect, test } from 'vitest';
import { rowEmbedding } from './row-embedding.ts';
import { solve } from './solve.ts';
import { sparseMatrix } from './sparse-matrix.ts';
import { symmetricEigen } from './symmetric-eigen.ts';

const dense = (rows: readonly (readonly number[])[]) =>
  sparseMatrix(
    rows[0]!.length,
    rows.map((row) => row.flatMap((value, column) => (value ? [[column, value] as const] : []))),
  );

test('row products of the embedding equal those of a matrix whose rank it covers', () => {
  const random = seededRandom(5);
  const left = Array.from({ length: 30 }, () => [random(), random() - 0.5, random()]);
  const right = Array.from({ length: 20 }, () => [random() - 0.5, random(), random()]);
  const rows = left.map((l) => right.map((r) => l[0]! * r[0]! + l[1]! * r[1]! + l[2]! * r[2]!));
  const embedding = rowEmbedding(dense(rows), 4, { power: 1, random });
  const dot = (a: ArrayLike<number>, b: ArrayLike<number>) =>
    Array.from(a).reduce((sum, value, k) => sum + value * b[k]!, 0);
  for (let i = 0; i < 30; i += 1)
    for (let j = 0; j < 30; j += 1)
      expect(dot(embedding.subarray(i * 4, i * 4 + 4), embedding.subarray(j * 4, j * 4 + 4))).toBeCloseTo(
        dot(rows[i]!, rows[j]!),
        8,
      );
});

test('the directions come in order of their singular values, and those that are missing are zero', () => {
  const embedding = rowEmbedding(
    dense([
      [3, 0, 0],
      [0, 2, 0],
      [0, 0, 0],
    ]),
    3,
    {
      power: 1,
      random: seededRandom(1),
    },
  );
  expect(Array.from(embedding, Math.abs).map((value) => Math.round(value * 1e6) / 1e6)).toEqual([
    3, 0, 0, 0, 2, 0, 0, 0, 0,
  ]);
});

test('eigenvectors of a symmetric matrix diagonalize it', () => {
  const { values, vectors } = symmetricEigen(Float64Array.from([2, 1, 1, 2]), 2);
  expect(values[0]).toBeCloseTo(3);
  expect(values[1]).toBeCloseTo(1);
  expect(Math.abs(vectors[0]! * vectors[2]!)).toBeCloseTo(0.5);
});

test('a positive definite system is solved', () => {
  const x = solve(Float64Array.from([4, 1, 1, 3]), Float64Array.from([1, 2]), 2, 1);
  expect(4 * x[0]! + x[1]!).toBeCloseTo(1);
  expect(x[0]! + 3 * x[1]!).toBeCloseTo(2);
});
