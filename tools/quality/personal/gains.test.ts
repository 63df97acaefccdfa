import { expect, test } from 'vitest';
import { madeUpHistories } from '../readers/made-up-histories.ts';
import { relativeGain } from './gains.ts';
import { personalFilms } from './personal-films.ts';
import { personalText } from './personal-text.ts';

test('a gain that is the same share for everybody has no width', () => {
  const gain = relativeGain([2, 4, 8], [1, 2, 4]);
  expect(gain.mean).toBeCloseTo(100, 10);
  expect(gain.high - gain.low).toBeCloseTo(0, 8);
});

test('a gain of some and a loss of others has an interval on both sides of nothing', () => {
  const gain = relativeGain([2, 0, 2, 0], [1, 1, 1, 1]);
  expect(gain.mean).toBeCloseTo(0, 10);
  expect(gain.low).toBeLessThan(-50);
  expect(gain.high).toBeGreaterThan(50);
});

test('strangers train as devices do, and every row has everybody in it', async () => {
  const data = madeUpHistories({ people: 120, items: 160, length: 24, seed: 1 });
  const options = { known: [5, 'all'] as const, leastChoices: 20, most: 4, mostChoices: 10, epochs: 1 };
  const rows = await personalFilms(data, options, () => undefined);
  expect(rows.map(({ known, people }) => [known, people])).toEqual([
    [5, 8],
    ['all', 8],
  ]);
  const names = rows[0]!.rankers.map(({ name }) => name);
  expect(names).toContain('personally trained ranker');
  expect(names).toContain('only together');
  expect(personalText('Films', rows[1]!)).toContain('all choices but the last');
}, 60_000);
