import type { AttributesOf, StoredEvent } from '@homebody/core';
import { describe, expect, it } from 'vitest';
import { withoutSensitive } from './without-sensitive.ts';

const attributesOf: AttributesOf = (id) =>
  id === 'unknown' ? undefined : { sensitive: id.startsWith('test-') };

const eventOf = (name: string, ...ids: readonly string[]): StoredEvent => ({
  name,
  at: 1,
  expiresAt: 2,
  data: ids.length > 0 ? { items: ids.map((item_id) => ({ item_id })), value: 3 } : { page_type: 'home' },
});

describe('what is kept of events with sensitive items', () => {
  it('[P7] leaves out events about such items alone', () => {
    expect(withoutSensitive([eventOf('view_item', 'test-kit')], attributesOf)).toEqual([]);
  });

  it('[P7] takes such items out of events about others, too, and leaves the rest as it was', () => {
    expect(withoutSensitive([eventOf('purchase', 'mug', 'test-kit', 'unknown')], attributesOf)).toEqual([
      eventOf('purchase', 'mug', 'unknown'),
    ]);
  });

  it('passes on events without items, and those with none of them, as they are', () => {
    const events = [eventOf('page_view'), eventOf('view_item', 'mug')];
    expect(withoutSensitive(events, attributesOf)).toEqual(events);
  });
});
