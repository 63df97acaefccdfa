import { expect, test } from 'vitest';
import type { LabelledRows } from './labelled-rows.ts';
import { withFeatures } from './labelled-rows.ts';
import { variedFeatures } from './varied-features.ts';

/** Two moments a person; `common` differs for all but one, `rare` for four people, `same` for nobody. */
const people = 60;
const persons = Array.from({ length: 2 * people }, (_, row) => Math.floor(row / 2));
const rows: LabelledRows = {
  features: ['common', 'rare', 'same'],
  count: persons.length,
  rows: Float32Array.from(persons.flatMap((person) => [person, person < 4 ? 1 : 0, 7])),
  happened: new Uint8Array(persons.length),
};

test('[P10] a feature that only a few people differ in is not learned from', () => {
  expect(variedFeatures(rows, persons, 50)).toEqual(['common']);
  expect(variedFeatures(rows, persons, 4)).toEqual(['common', 'rare']);
  expect(variedFeatures(rows, persons, 60)).toEqual([]);
});

test('rows are read by the names of their features', () => {
  const { features, rows: read } = withFeatures(rows, ['same', 'common']);
  expect(features).toEqual(['same', 'common']);
  expect(read.slice(0, 6)).toEqual(Float32Array.of(7, 0, 7, 0, 7, 1));
});
