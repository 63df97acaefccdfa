import { seededRandom } from '@homebody/core';
import { shopEnd, testLog } from '../src/test-shop.ts';

const columns = 'user_pseudo_id,event_timestamp,event_name,item_id,quantity,price,item_name,item_category,item_brand,transaction_id,engagement_time_msec,source,medium'; // prettier-ignore

/** As analytics tools write them; some say nothing. */
const arrivals = [
  ['google', 'organic'],
  ['Newsletter', 'E-Mail'],
  ['(direct)', '(none)'],
  [`"it's, elsewhere"`, 'referral'],
  ['', ''],
];

/**
 * The simulated shop's log with all that a log can have: orders of several items in one moment, refunds, prices, names that differ,
 * empty cells, letters that have to be quoted, items of no catalogue, and rows that can't be used.
 */
export const richLog = (people = 160): string => {
  const random = seededRandom(7);
  const rows = testLog({ people }).map(({ user, item, event, at, quantity }) => {
    const place = Number(item.split('-')[1]);
    const name = random() < 0.1 ? `Old name of ${item}` : `"Thing ""${place}"", of ${item}"`;
    const dwell = random() < 0.5 ? String(Math.floor(random() * 60_000)) : '';
    const price = random() < 0.9 ? (5 + place + (random() < 0.2 ? 0.5 : 0)).toFixed(2) : '';
    const order = event === 'purchase' ? `o${user}-${at}` : '';
    return [user, at * 1000, event, item, quantity, price, name, `c${place % 4}`, random() < 0.5 ? 'b1' : 'b2', order, dwell, ...(arrivals[Math.floor(at / 1000) % arrivals.length] ?? [])]; // prettier-ignore
  });
  for (let order = 0; order < 60; order += 1) {
    const at = shopEnd - 86_400_000 * (2 + Math.floor(random() * 50));
    const size = 2 + Math.floor(random() * 5);
    for (let line = 0; line < size; line += 1) {
      const item = `t${order % 4}-${Math.floor(random() * 12)}`;
      const cells = [`p${order}`, new Date(at).toISOString(), 'purchase', item, 2, '7.25', `Thing of ${item}`, 'c1', '', `m${order}`, '', '', '']; // prettier-ignore
      rows.push(cells);
      if (random() < 0.1) rows.push(cells.with(1, (at + 9_000) * 1000).with(2, 'refund'));
    }
  }
  for (let each = 0; each < 15; each += 1) {
    rows.push([`p${each}`, shopEnd - 5_000_000 - each, 'view', 'back\\slash', 1, '1e1', "It's", "a 'b'", '', '', '', 'bing', 'cpc']); // prettier-ignore
    rows.push([
      `p${each}`,
      shopEnd - 4_000_000 - each,
      'view_item',
      'stranger',
      1,
      '',
      '',
      '',
      '',
      '',
      '',
      '',
      '',
    ]);
  }
  const faulty = [
    ['', shopEnd, 'view_item', 't0-0', 1, '', '', '', '', '', '', '', ''],
    ['p1', '02/01/2026', 'view_item', 't0-0', 1, '', '', '', '', '', '', '', ''],
    ['p1', '2031-01-02', 'view_item', 't0-0', 1, '', '', '', '', '', '', '', ''],
    ['p1', '2026-01-02', 'purchase', 't0-0', 'none', '', '', '', '', '', '', '', ''],
    ['p1', '2026-01-02', 'view_item', '', 1, '', '', '', '', '', '', '', ''],
    ['p1', '2026-01-02', 'scroll', 't0-0', 1, '', '', '', '', '', '', '', ''],
  ];
  return [columns, ...[...rows, ...faulty].map((cells) => cells.join(','))].join('\n');
};
