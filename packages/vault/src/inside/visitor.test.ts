import 'fake-indexeddb/auto';
import { minuteMs } from '@homebody/core';
import { openStore } from '@homebody/store';
import { expect, it } from 'vitest';
import { look, monday } from './tiny-pack.fixture.ts';
import { createVisitor } from './visitor.ts';

it('keeps in mind what is recorded while the log is read again, as it is when another tab has written', async () => {
  const clock = (): number => monday + 10 * minuteMs;
  const store = await openStore({ database: 'visitor', epoch: 1, clock, onProblem: () => undefined });
  const visitor = createVisitor(store, () => undefined, clock);
  const events = [0, 1, 2, 3].map((place) => look(`lamps-${place}`, monday + place * minuteMs));
  await Promise.all(
    events.flatMap((event) => [visitor.rebuild(), visitor.record([event]), visitor.rebuild()]),
  );
  expect(visitor.events()).toEqual(events);
  expect(visitor.profile().items.size).toBe(4);
  store.close();
});
