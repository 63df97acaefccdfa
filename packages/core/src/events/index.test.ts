import { readdirSync } from 'node:fs';
import { describe, expect, expectTypeOf, it } from 'vitest';
import type { EventItem } from '../item.ts';
import { type EventInput, type EventName, events } from './index.ts';

describe('the event list', () => {
  it('names every file beside it, so that no event is forgotten', () => {
    const files = readdirSync(new URL('.', import.meta.url))
      .filter((file) => !file.startsWith('index.'))
      .map((file) => file.replace('.ts', '').replaceAll('-', '_'));
    expect(events.map(({ name }) => name).toSorted()).toEqual(files.toSorted());
  });

  it('[P1] has a purpose for each, and keeps none longer than 90 days', () => {
    for (const { purpose, keepDays } of events) {
      expect(purpose).toBe('personalization');
      expect(keepDays).toBeGreaterThan(0);
      expect(keepDays).toBeLessThanOrEqual(90);
    }
  });

  it('[P2] declares no field for a search term, a title, an address or a coupon', () => {
    const declared = events.flatMap(({ fields }) => Object.keys(fields));
    expect(
      declared.filter((name) => /term|title|location|referrer|coupon|name$|user|email/.test(name)),
    ).toEqual(['item_list_name', 'item_list_name']);
  });

  it('types what each event takes', () => {
    expectTypeOf<EventName>().toExtend<string>();
    expectTypeOf<'wish'>().not.toExtend<EventName>();
    expectTypeOf<EventInput<'view_item'>['items']>().toEqualTypeOf<readonly EventItem[]>();
    expectTypeOf<{ results: number }>().toExtend<EventInput<'search'>>();
    expectTypeOf<Record<never, never>>().not.toExtend<EventInput<'view_item'>>();
    // @ts-expect-error -- a channel outside the closed set
    const view: EventInput<'page_view'> = { channel: 'carrier pigeon' };
    expect(view).toBeDefined();
  });
});
