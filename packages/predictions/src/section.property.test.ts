import { isHomebodyError } from '@homebody/core';
import { type Columns, decodeColumns, encodeColumns } from '@homebody/pack';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Predictions } from './predictions.ts';
import { predictionsSection } from './section.ts';

const { encode, decode } = predictionsSection;
const good: Predictions = {
  told: ['view_item', 'purchase'],
  foresights: [
    {
      name: 'purchaseInVisit',
      network: {
        features: ['cartNow', 'visits7'],
        mean: Float32Array.of(0.5, 1),
        scale: Float32Array.of(1, 2),
        hidden: 2,
        net: Float32Array.from({ length: 11 }, (_, at) => at / 10),
      },
      calibration: {
        scores: Float32Array.of(-1, 1),
        probability: Float32Array.of(0.25, 0.5),
        low: Float32Array.of(0.125, 0.375),
        high: Float32Array.of(0.375, 0.625),
      },
    },
  ],
  choices: [
    {
      name: 'bestTime',
      options: [
        { id: '20', share: 0.75 },
        { id: '9', share: 0.25 },
      ],
      network: {
        features: ['popularity', 'same', 'near', 'around', 'fromLast'],
        mean: new Float32Array(5),
        scale: new Float32Array(5).fill(1),
        hidden: 1,
        net: new Float32Array(9).fill(0.5),
      },
      calibration: {
        scores: Float32Array.of(0),
        probability: Float32Array.of(0.5),
        low: Float32Array.of(0.25),
        high: Float32Array.of(0.75),
      },
    },
  ],
  buyers: {
    purchases: { r: 0.243, alpha: 4.414, a: 0.793, b: 2.426 },
    orders: { p: 6.25, q: 3.74, gamma: 15.44 },
  },
};

const through = (columns: Columns): Columns =>
  decodeColumns(encodeColumns(columns).slice().buffer as ArrayBuffer);
const changed = (columns: object, values: object = {}): Columns => {
  const whole = encode(good);
  return { columns: { ...whole.columns, ...columns }, values: { ...whole.values, ...values } };
};

test('what is written is read back the same, with buyers and without', () => {
  expect(decode(through(encode(good)))).toEqual(good);
  expect(decode(through(encode({ told: [], foresights: [], choices: [] })))).toEqual({
    told: [],
    foresights: [],
    choices: [],
  });
});

test('what would answer with nonsense is refused, and named', () => {
  const name = 'purchaseInVisit';
  const refused: readonly (readonly [Columns, string])[] = [
    [changed({ names: ['somethingElse'] }), 'prediction "somethingElse"'],
    [changed({ names: [name, name] }), `prediction "${name}"`],
    [changed({ [`${name}.features`]: ['cartNow', 'gender'] }), 'feature "gender"'],
    [changed({ [`${name}.net`]: new Float32Array(10) }), '10 rows'],
    [changed({ [`${name}.net`]: new Float32Array(11).fill(NaN) }), 'finite'],
    [changed({ [`${name}.scores`]: Float32Array.of(1, -1) }), 'falling scores'],
    [changed({ [`${name}.high`]: Float32Array.of(0.3, 1.5) }), 'probabilities'],
    [changed({}, { [`${name}.hidden`]: 2.5 }), '2.5 hidden units'],
    [changed({ choices: ['weather'] }), 'prediction "weather"'],
    [changed({ 'bestTime.shares': Float32Array.of(0.5, 0) }), 'shares of "bestTime"'],
    [
      changed({ 'bestTime.features': ['same', 'popularity', 'near', 'around', 'fromLast'] }),
      'feature "same"',
    ],
    [changed({}, { alpha: -1 }), 'alpha is -1'],
    [changed({}, { q: 0.5 }), 'q is 0.5'],
  ];
  for (const [columns, said] of refused)
    expect(() => decode(columns), said).toThrow(
      expect.objectContaining({ code: 'pack-corrupt', message: expect.stringContaining(said) }),
    );
});

test('whatever a pack holds, it is read as it should be or refused as corrupt', () => {
  const { columns, values } = encode(good);
  const number = fc.oneof(fc.double(), fc.constantFrom(0, -1, 1e9, 0.5));
  const column = fc.oneof(
    fc.array(number, { maxLength: 12 }).map((list) => Float32Array.from(list)),
    fc.uint8Array({ maxLength: 12 }),
    fc.array(fc.constantFrom('cartNow', 'visits7', 'purchaseInVisit', '__proto__', ''), { maxLength: 4 }),
  );
  const hostile = fc.record({
    columns: fc.dictionary(fc.constantFrom(...Object.keys(columns), '__proto__', 'constructor'), column, {
      maxKeys: 3,
    }),
    values: fc.dictionary(fc.constantFrom(...Object.keys(values)), fc.oneof(number, fc.string()), {
      maxKeys: 2,
    }),
  });
  fc.assert(
    fc.property(hostile, (change) => {
      try {
        const { foresights } = decode(changed(change.columns, change.values));
        for (const { network, calibration } of foresights) {
          expect(network.net.every(Number.isFinite)).toBe(true);
          expect(calibration.low.length).toBe(calibration.scores.length);
        }
      } catch (error) {
        if (!isHomebodyError(error)) throw error;
        expect(error.code).toBe('pack-corrupt');
      }
    }),
    { seed: 1, numRuns: 500 },
  );
});
