import { expect, it } from 'vitest';
import { isStoredEvent } from './is-stored-event.ts';

it('takes an event for one', () => {
  expect(isStoredEvent({ name: 'page_view', at: 1, expiresAt: 2, data: {} })).toBe(true);
});

it.each([
  [null],
  [{}],
  [{ name: 1 }],
  [{ name: 'page_view', at: 1, expiresAt: null, data: {} }],
  [{ name: 'page_view', at: 1, expiresAt: 2, data: null }],
])('takes nothing else for one: %j', (value) => {
  expect(isStoredEvent(value as Parameters<typeof isStoredEvent>[0])).toBe(false);
});
