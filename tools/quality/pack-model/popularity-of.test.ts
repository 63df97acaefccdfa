import { expect, test } from 'vitest';
import { sessionsOf } from '../sessions.ts';
import { popularityOf } from './popularity-of.ts';

/** A hundred sessions: item 0 all along, item 1 at first, item 2 in the newest five alone, item 3 once. */
const sessions = sessionsOf(
  Array.from({ length: 100 }, (_, at) => [
    0,
    ...(at < 20 ? [1] : []),
    ...(at > 94 ? [2] : []),
    ...(at === 50 ? [3] : []),
  ]),
);

test('what is looked at most is 1, and what is new rises', () => {
  const { popularity, trend } = popularityOf({ sessions, size: 5 }, 1);
  expect(popularity[0]).toBe(1);
  expect(popularity[1]).toBeLessThan(1);
  expect(popularity[4]).toBe(0);
  expect(trend[2]).toBeGreaterThan(0.3);
  expect(Math.abs(trend[0]!)).toBeLessThan(0.01);
  expect(trend[1]).toBeLessThan(0);
});

test('nothing is told of an item of too few sessions, and no trend of too few new ones', () => {
  const { popularity, trend } = popularityOf({ sessions, size: 5 }, 5);
  expect(popularity[3]).toBe(0);
  expect(popularity[1]).toBeGreaterThan(0);
  expect(trend[1]).toBe(0);
  expect(trend[2]).toBeGreaterThan(0.3);
});
