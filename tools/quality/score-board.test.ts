import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { createScoreBoard } from './score-board.ts';

test('ties go to the more popular item, and then to the lower number', () => {
  const board = createScoreBoard(Float64Array.of(1, 5, 5, 9));
  for (const item of [0, 2, 1]) board.add(item, 1);
  board.add(3, -1);
  expect(board.take(9).map(({ item }) => item)).toEqual([1, 2, 0]);
  expect(board.take(9)).toEqual([]);
});

test('the few best are the first of all, sorted', () => {
  const scores = fc.array(fc.record({ item: fc.nat(30), score: fc.integer({ min: 1, max: 4 }) }));
  fc.assert(
    fc.property(scores, fc.integer({ min: 1, max: 10 }), (added, most) => {
      const board = createScoreBoard(Float64Array.from({ length: 31 }, (_, item) => item % 3));
      const fill = (): void => added.forEach(({ item, score }) => board.add(item, score));
      fill();
      const few = board.take(most);
      fill();
      // From here on the board sorts all of them.
      expect(board.take(201).slice(0, most)).toEqual(few);
    }),
  );
});
