import { seededRandom } from '@homebody/core';
import { expect, test } from 'vitest';
import { choiceList } from './choice-list.ts';
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
  items: sparseTable(items.slice(), dim),
  places: sparseTable(places.slice(), 1),
});

/** Any function of the directions will do: its gradient is `wanted`. */
const total = (items: Float32Array, places: Float32Array): number =>
  visitorsOf(choices, batch, tables(items, places), options).directions.reduce(
    (sum, value, at) => sum + value * wanted[at]!,
    0,
  );

/** Keeps what is pushed, instead of stepping. */
const watched = (table: ReturnType<typeof sparseTable>) => {
  const gradients = new Float64Array(table.values.length);
  return {
    gradients,
    table: {
      ...table,
      push: (row: number, gradient: Float32Array, start: number, scale: number) => {
        for (let k = 0; k < table.width; k += 1)
          gradients[row * table.width + k]! += scale * gradient[start + k]!;
      },
    },
  };
};

test('directions have the length 1 / temperature', () => {
  const { directions } = visitorsOf(choices, batch, tables(), options);
  for (let row = 0; row < batch.length; row += 1)
    expect(Math.hypot(...directions.subarray(row * dim, (row + 1) * dim))).toBeCloseTo(10, 4);
});

test('the gradient of items and places is what small changes of them do', () => {
  const { items, places } = tables();
  const [ofItems, ofPlaces] = [watched(items), watched(places)];
  const visitors = visitorsOf(choices, batch, { items: ofItems.table, places: ofPlaces.table }, options);
  visitors.pushBack(wanted);
  const small = 1e-3;
  const slope = (array: Float32Array, at: number, run: (changed: Float32Array) => number): number => {
    const [up, down] = [array.slice(), array.slice()];
    up[at]! += small;
    down[at]! -= small;
    return (run(up) - run(down)) / (2 * small);
  };
  values.forEach((_, at) =>
    expect(ofItems.gradients[at]).toBeCloseTo(
      slope(values, at, (changed) => total(changed, weights)),
      1,
    ),
  );
  for (let place = 0; place < 3; place += 1)
    expect(ofPlaces.gradients[place]).toBeCloseTo(
      slope(weights, place, (changed) => total(values, changed)),
      1,
    );
});
