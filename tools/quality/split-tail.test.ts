import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { sessionsOf } from './sessions.ts';
import { everyPrefix, listsOf, splitTail } from './split-tail.ts';

test('every beginning of a session is asked for what came next', () => {
  expect(everyPrefix([[4], [5, 6, 5]])).toEqual([
    { session: [5], targets: [6], cluster: 1 },
    { session: [5, 6], targets: [5], cluster: 1 },
  ]);
});

test('the newest sessions are asked about, and none of them is learned from', () => {
  const lists = [
    [0, 1],
    [1, 2],
    [2, 0],
    [0, 9, 1],
    [3, 4],
  ];
  const { fit, tune } = splitTail({ size: 10, sessions: sessionsOf(lists) }, 0.4);
  expect(listsOf(fit.sessions)).toEqual(lists.slice(0, 3));
  // Items 9, 3 and 4 are nobody's before.
  expect(tune).toEqual([{ session: [0], targets: [1], cluster: 0 }]);
});

test('whatever the log, fitted and asked sessions together are the log, and no question has an unknown item', () => {
  const log = fc.array(fc.array(fc.nat(5), { minLength: 1, maxLength: 5 }), { minLength: 2, maxLength: 12 });
  fc.assert(
    fc.property(log, fc.double({ min: 0.05, max: 0.95, noNaN: true }), (lists, share) => {
      const { fit, tune } = splitTail({ size: 6, sessions: sessionsOf(lists) }, share, 4);
      const learned = listsOf(fit.sessions);
      expect(learned).toEqual(lists.slice(0, learned.length));
      expect(tune.length).toBeLessThanOrEqual(4);
      const known = new Set(learned.flat());
      for (const { session, targets } of tune)
        expect([...session, ...targets].every((item) => known.has(item))).toBe(true);
    }),
  );
});

test('a share that leaves nothing on one side is refused', () => {
  const training = { size: 1, sessions: sessionsOf([[0]]) };
  expect(() => splitTail(training, 1)).toThrow('A tail of 1: expected more than 0 and less than 1.');
});
