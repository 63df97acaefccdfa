import { expect, test } from 'vitest';
import { ask, handMade, idsOf } from '../hand-made-shop.fixture.ts';

const rows = [
  { id: 'coffee', name: 'Coffee', consumable: true },
  { id: 'tea', name: 'Tea', consumable: true },
  { id: 'soap', name: 'Soap', consumable: true },
  { id: 'salt', name: 'Salt', consumable: true },
  { id: 'candle', name: 'Candle', consumable: true },
  { id: 'teapot', name: 'Teapot' },
];
const world = handMade(rows, { rhythm: { coffee: 20, tea: 40, soap: 30, salt: 80, teapot: 20 } });

test('what is just due comes first, what is nearly due next, and what is not yet due or long given up not at all', () => {
  const acts = [
    ['purchase', 'soap', 95],
    ['purchase', 'tea', 34],
    ['purchase', 'salt', 30],
    ['purchase', 'coffee', 21],
    ['purchase', 'teapot', 21],
    ['view_item', 'candle', 1],
  ] as const;
  // Coffee 21 of 20 days, tea 34 of 40; salt has 50 days to go, soap was given up after thrice its time, teapots last.
  expect(idsOf(ask(world, 'buy-again', { acts }))).toEqual(['coffee', 'tea']);
});

test('one’s own rhythm moves everybody’s: who drinks slowly is reminded later', () => {
  const slow = [
    ['purchase', 'coffee', 85],
    ['purchase', 'coffee', 21],
  ] as const;
  // One gap of 64 days and everybody's 20, counted twice, make 29 days: 21 are too early.
  expect(idsOf(ask(world, 'buy-again', { acts: slow }))).toEqual([]);
  const later = [
    ['purchase', 'coffee', 89],
    ['purchase', 'coffee', 25],
  ] as const;
  expect(idsOf(ask(world, 'buy-again', { acts: later }))).toEqual(['coffee']);
});

test('where nobody knows how long it lasts, one’s own rhythm is enough, and one purchase is not', () => {
  const twice = [
    ['purchase', 'candle', 30],
    ['purchase', 'candle', 15],
  ] as const;
  expect(idsOf(ask(world, 'buy-again', { acts: twice }))).toEqual(['candle']);
  expect(idsOf(ask(world, 'buy-again', { acts: [['purchase', 'candle', 15]] }))).toEqual([]);
});

test('a habit goes before a first try that is as due', () => {
  const acts = [
    ['purchase', 'tea', 80],
    ['purchase', 'tea', 40],
    ['purchase', 'soap', 30],
  ] as const;
  expect(idsOf(ask(world, 'buy-again', { acts }))).toEqual(['tea', 'soap']);
});

test('it says when it was bought last, and is silent rather than filled up with what was never bought', () => {
  const { items } = ask(world, 'buy-again', { acts: [['purchase', 'coffee', 20]] });
  expect(items).toHaveLength(1);
  expect(items[0]?.because).toBe('You last bought this on May 11');
  expect(ask(world, 'buy-again')).toEqual({ source: 'default', items: [] });
});
