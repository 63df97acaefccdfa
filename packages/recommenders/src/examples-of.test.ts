import { type StoredEvent, dayMs, minuteMs } from '@homebody/core';
import { expect, test } from 'vitest';
import { choicesIn } from './choices.ts';
import { concatExamples } from './concat-examples.ts';
import { examplesOf } from './examples-of.ts';
import { featureNames } from './feature-names.ts';
import { eventAt, shopEnd, tinyLogs, tinyWorld } from './tiny-shop.ts';

const world = tinyWorld(tinyLogs(150, 1));
const log = tinyLogs(1, 8, 40)[0]!;
const start = shopEnd - dayMs;
const at = (minutes: number, name: string, ...ids: readonly string[]): StoredEvent =>
  eventAt(name, start + minutes * minuteMs, ...ids);
const chosenIn = (...events: readonly StoredEvent[]): readonly string[] =>
  choicesIn(world, events).map(({ item }) => world.catalogue.ids[item]!);

test('looking at, selecting, adding and buying are choices, each item once in a session', () => {
  expect(
    chosenIn(
      at(0, 'view_item_list', 'rugs-3', 'rugs-15'),
      at(1, 'select_item', 'rugs-3'),
      at(1, 'view_item', 'rugs-3'),
      at(2, 'add_to_cart', 'rugs-3'),
      at(3, 'view_item', 'tables-0'),
      at(4, 'purchase', 'rugs-3', 'lamps-2'),
      at(5, 'page_view'),
      at(99, 'view_item', 'rugs-3'),
    ),
  ).toEqual(['rugs-3', 'tables-0', 'lamps-2', 'rugs-3']);
});

test('[P7] a sensitive item, or one that is not sold here, is no choice', () => {
  expect(chosenIn(at(0, 'view_item', world.catalogue.ids[9]!, '__proto__'))).toEqual([]);
});

test('items of the list that the choice was made from are among the others, first', () => {
  const shown = ['rugs-3', 'rugs-15', 'rugs-27', 'rugs-39'];
  const events = [
    at(0, 'view_item_list', ...shown),
    at(1, 'view_item', 'rugs-15'),
    at(2, 'view_item', 'tables-0'),
  ];
  const [fromList, fromElsewhere] = choicesIn(world, events);
  expect(fromList?.passedOver.map((item) => world.catalogue.ids[item])).toEqual([
    'rugs-3',
    'rugs-27',
    'rugs-39',
  ]);
  expect(fromElsewhere?.passedOver).toEqual([]);
});

test('an example stays the same whatever happens later: nothing leaks from the future', () => {
  const cut = Math.floor(log.length / 2);
  const early = examplesOf(world, log.slice(0, cut)).examples;
  const otherwise = [
    ...log.slice(0, cut),
    ...log.slice(cut).map((event) => ({ ...event, name: 'purchase' })),
  ];
  for (const later of [log, otherwise]) {
    const { examples } = examplesOf(world, later);
    expect(examples.count).toBeGreaterThan(early.count);
    expect(examples.features.subarray(0, early.features.length)).toEqual(early.features);
    expect(examples.vectors.subarray(0, early.vectors.length)).toEqual(early.vectors);
  }
});

test('the choice itself is not yet known when its features are computed', () => {
  const { examples, chosen } = examplesOf(world, [
    at(0, 'view_item', 'tables-0'),
    at(1, 'view_item', 'tables-24'),
  ]);
  const row = Object.fromEntries(featureNames.map((name, k) => [name, examples.features[k]]));
  expect(world.catalogue.ids[chosen[0]!]).toBe('tables-0');
  expect(row['timesSeen']).toBe(0);
  expect(row['categoryAffinity']).toBe(0);
});

test('the same log and seed give the same examples, another seed other candidates', () => {
  expect(examplesOf(world, log)).toEqual(examplesOf(world, log));
  expect(examplesOf(world, log, { seed: 2 }).examples.features).not.toEqual(
    examplesOf(world, log).examples.features,
  );
});

test('the list that a choice was made from does not give the choice away', () => {
  const before = [at(0, 'view_item', 'tables-24'), at(1, 'view_item', 'chairs-25')];
  const list = at(2, 'view_item_list', 'rugs-3', 'rugs-15', 'rugs-27', 'rugs-39', 'rugs-51');
  const choice = at(3, 'view_item', 'rugs-27');
  const rowOf = (...events: readonly StoredEvent[]) => {
    const { examples, chosen } = examplesOf(world, events, { passedOverShare: 0 });
    expect(world.catalogue.ids[chosen.at(-1)!]).toBe('rugs-27');
    const start = (examples.count - 1) * examples.candidates * featureNames.length;
    return examples.features.slice(start, start + featureNames.length);
  };
  expect(rowOf(...before, list, choice)).toEqual(rowOf(...before, choice));
});

test('examples are dense, in time order, and the newest when there are too many', () => {
  const { examples, chosen } = examplesOf(world, log, { maxChoices: 7, candidates: 5 });
  expect(examples.count).toBeLessThanOrEqual(7);
  expect(chosen).toEqual(examplesOf(world, log, { candidates: 5 }).chosen.slice(-chosen.length));
  expect([...examples.at]).toEqual([...examples.at].sort((a, b) => a - b));
  expect(examples.features.length).toBe(examples.count * 5 * featureNames.length);
  expect(examples.mask.every((there) => there === 1)).toBe(true);
});

test('where there are fewer candidates than asked for, the rest is masked', () => {
  const { examples } = examplesOf(world, log, { candidates: 400, maxChoices: 1 });
  const there = examples.mask.reduce((sum, one) => sum + one, 0);
  expect(there).toBeGreaterThan(20);
  expect(there).toBeLessThan(200);
  expect(examples.features.subarray(there * featureNames.length).every((value) => value === 0)).toBe(true);
});

test('examples of several visitors become one, and of different shapes are refused', () => {
  const [a, b] = [examplesOf(world, log).examples, examplesOf(world, tinyLogs(1, 9)[0]!).examples];
  const both = concatExamples([a, b]);
  expect(both.count).toBe(a.count + b.count);
  expect(both.features.subarray(a.features.length)).toEqual(b.features);
  expect(() => concatExamples([a, examplesOf(world, log, { candidates: 5 }).examples])).toThrow(/one shape/);
  expect(() => concatExamples([])).toThrow(expect.objectContaining({ code: 'training-failed' }));
});
