import { expect, test } from 'vitest';
import { judge } from '../judge.ts';
import { gain } from '../metrics.ts';
import { madeUpHistories } from '../readers/made-up-histories.ts';
import { longHistory } from './long-history.ts';
import { popularity } from './popularity.ts';

test('people who keep to their kinds of films are served better than by popularity, and never what they have had', async () => {
  const { training, test: questions } = madeUpHistories({ people: 900, items: 200, length: 20, seed: 2 });
  const protocol = { top: 10, repeats: false, metrics: [gain(10, 1)] };
  const meanOf = (values: Float64Array): number =>
    values.reduce((sum, value) => sum + value, 0) / values.length;
  const model = await longHistory({ pair: 2, item: 2 }).fit(training);
  const ours = judge(model, questions, training.size, protocol);
  const popular = judge(await popularity.fit(training), questions, training.size, protocol);
  expect(meanOf(ours.values[0]!)).toBeGreaterThan(1.3 * meanOf(popular.values[0]!));
  const { session } = questions[0]!;
  expect(model.rank(session, 200, []).filter((item) => session.includes(item))).toEqual([]);
  expect(model.packBytes!()).toBeGreaterThan(1000);
}, 60_000);
