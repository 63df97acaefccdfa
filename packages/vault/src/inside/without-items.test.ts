import type { EventItem, StoredEvent } from '@homebody/core';
import { describe, expect, it } from 'vitest';
import { withoutItems } from './without-items.ts';

const isOut = ({ item_id }: EventItem): boolean => item_id.startsWith('test-');

const eventOf = (name: string, ...ids: readonly string[]): StoredEvent => ({
  name,
  at: 1,
  expiresAt: 2,
  data: ids.length > 0 ? { items: ids.map((item_id) => ({ item_id })), value: 3 } : { page_type: 'home' },
});

describe('an event without some items', () => {
  it('[P7] is none when it was about nothing else', () => {
    expect(withoutItems(eventOf('view_item', 'test-kit'), isOut)).toBeUndefined();
  });

  it('[P7] still tells of the others, and of the rest as it was', () => {
    expect(withoutItems(eventOf('purchase', 'mug', 'test-kit', 'unknown'), isOut)).toEqual(
      eventOf('purchase', 'mug', 'unknown'),
    );
  });

  it('is the very same where it names none of them', () => {
    for (const event of [eventOf('page_view'), eventOf('view_item', 'mug')])
      expect(withoutItems(event, isOut)).toBe(event);
  });
});
