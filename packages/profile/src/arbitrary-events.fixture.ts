import type { StoredEvent } from '@homebody/core';
import * as fc from 'fast-check';

/** For tests: logs as hostile as `admit` lets them through, with ids that are property names somewhere. */
const hostileIds = ['__proto__', 'constructor', 'hasOwnProperty', 'toString', '', 'a:b', 'chair', 'table'];
const names = [
  'view_item',
  'view_item_list',
  'select_item',
  'add_to_cart',
  'remove_from_cart',
  'begin_checkout',
  'purchase',
  'page_view',
  'search',
];

const id = fc.oneof(fc.constantFrom(...hostileIds), fc.integer({ min: 0, max: 900 }).map(String));
const item = fc.record(
  {
    item_id: id,
    item_category: fc.oneof(fc.constantFrom('__proto__', 'sofas', ''), fc.integer({ max: 99 }).map(String)),
    item_brand: id,
    price: fc.double({ min: 0, max: 1e6, noNaN: true }),
    quantity: fc.integer({ min: 0, max: 9 }),
  },
  { requiredKeys: ['item_id'] },
);

/** Mostly forward in time, with jumps both ways. */
export const arbitraryEvents = fc
  .array(
    fc.tuple(
      fc.constantFrom(...names),
      fc.array(item, { maxLength: 12 }),
      fc.oneof(fc.integer({ min: 0, max: 600_000 }), fc.integer({ min: -4_000_000, max: 9_000_000_000 })),
    ),
    { maxLength: 120 },
  )
  .map((rows): readonly StoredEvent[] => {
    let at = 1_700_000_000_000;
    return rows.map(([name, items, step]) => {
      at = Math.max(0, at + step);
      return { name, at, expiresAt: at + 1, data: { items, engagement_time_msec: step } };
    });
  });
