import { seededRandom } from '@homebody/core';
import { expect, test } from 'vitest';
import { choiceList } from './choice-list.ts';
import { type DirectionTable, directionTable } from './direction-table.ts';
import { encoderPlaces } from './encoder.ts';
import { sparseTable } from './sparse-adam.ts';
import { visitorsOf } from './visitors.ts';

const dim = 4;
const sequences = { offsets: Uint32Array.of(0, 4, 7), items: Uint32Array.of(0, 1, 2, 3, 4, 0, 5) };
const choices = choiceList(sequences, new Uint8Array(6).fill(1));
const batch = Uint32Array.from({ length: choices.count }, (_, choice) => choice);
const options = { temperature: 0.1, dropout: 0, random: seededRandom(1) };

const random = seededRandom(7);
const values = Float32Array.from({ length: 6 * dim }, () => random() - 0.5);
const weights = Float32Array.from({ length: encoderPlaces }, (_, place) => -0.4 * place);
const wanted = Float32Array.from({ length: batch.length * dim }, () => random() - 0.5);

const tables = (items: Float32Array = values, places: Float32Array = weights) => ({
  items: directionTable(items.slice(), dim),
  places: sparseTable(places.slice(), 1),
});

/** Any function of the directions will do: its gradient is `wanted`. */
const total = (items: Float32Array, places: Float32Array): number =>
  visitorsOf(choices, batch, tables(items, places), options).directions.reduce(
    (sum, value, at) => sum + value * wanted[at]!,
    0,
  );

/** What is pushed are gradients of directions of length 1: of the values, only what turns them counts. */
const throughLength = ({ values: all, units, gradients }: DirectionTable, at: number): number => {
  const start = at - (at % dim);
  const length = Math.hypot(...all.subarray(start, start + dim));
  let along = 0;
  for (let k = start; k < start + dim; k += 1) along += gradients[k]! * units[k]!;
  return (gradients[at]! - along * units[at]!) / length;
};

test('directions have the length 1 / temperature', () => {
  const { directions } = visitorsOf(choices, batch, tables(), options);
  for (let row = 0; row < batch.length; row += 1)
    expect(Math.hypot(...directions.subarray(row * dim, (row + 1) * dim))).toBeCloseTo(10, 4);
});

test('the gradient of items and places is what small changes of them do', () => {
  const { items, places } = tables();
  visitorsOf(choices, batch, { items, places }, options).pushBack(wanted);
  const small = 1e-3;
  const slope = (array: Float32Array, at: number, run: (changed: Float32Array) => number): number => {
    const [up, down] = [array.slice(), array.slice()];
    up[at]! += small;
    down[at]! -= small;
    return (run(up) - run(down)) / (2 * small);
  };
  values.forEach((_, at) =>
    expect(throughLength(items, at)).toBeCloseTo(
      slope(values, at, (changed) => total(changed, weights)),
      1,
    ),
  );
  for (let place = 0; place < 3; place += 1)
    expect(places.gradients[place]).toBeCloseTo(
      slope(weights, place, (changed) => total(values, changed)),
      1,
    );
});
