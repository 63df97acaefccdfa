/** A made-up shop whose people arrive by channels, look, fill carts and buy, with orders of several things. */
import { type Channel, dayMs, minuteMs, seededRandom } from '@homebody/core';
import { priceBandsOf } from '@homebody/pack';
import { orderItems } from '../catalogue/order-items.ts';
import type { QueryEngine } from '../engine/query-engine.ts';
import { loadLog } from '../log/load-log.ts';
import { prepareEvents } from '../log/prepare-events.ts';
import { shopEnd, type testFolder } from '../test-shop.ts';
import type { Shop } from './statement.ts';

export interface VisitedRow {
  readonly user: string;
  readonly at: number;
  readonly event: 'view_item' | 'add_to_cart' | 'purchase';
  readonly item: number;
  readonly quantity: number;
  readonly order: string;
  readonly channel: Channel | '';
}

export const shopItems = 24;
export const categoryOf = (item: number): number => Math.floor(item / 6);
export const priceOf = (item: number): number => 10 + 10 * (item % 6);

export interface VisitedShop {
  readonly people: number;
  readonly days: number;
  readonly seed?: number;
}

/** Those who arrive by e-mail buy more; whoever likes the first category likes the second. */
export const visitedLog = ({ people, days, seed = 1 }: VisitedShop): readonly VisitedRow[] => {
  const random = seededRandom(seed);
  const arrivals = ['search', 'search', 'email', 'direct', ''] as const;
  const rows: VisitedRow[] = [];
  for (let person = 0; person < people; person += 1) {
    const first = shopEnd - dayMs * (1 + days * random());
    const many = 1 + Math.floor(4 * random() ** 2);
    const own = Math.floor(random() * 4);
    for (let visit = 0; visit < many; visit += 1) {
      let at = Math.floor(first + visit * dayMs * (2 + 20 * random()));
      if (at >= shopEnd - dayMs / 2) break;
      const channel = arrivals[Math.floor(random() * arrivals.length)] ?? '';
      const row = { user: `p${person}`, quantity: 1, channel, order: '' };
      const looks = 1 + Math.floor(4 * random());
      for (let look = 0; look < looks; look += 1) {
        const category =
          random() < 0.7 ? (own < 2 && random() < 0.5 ? 1 - own : own) : Math.floor(random() * 4);
        const item = category * 6 + Math.floor(random() * 6);
        rows.push({ ...row, at, event: 'view_item', item });
        const wants = random() < (channel === 'email' ? 0.5 : 0.2);
        if (wants) rows.push({ ...row, at: at + 1_000, event: 'add_to_cart', item });
        if (wants && random() < 0.6)
          rows.push({
            ...row,
            at: at + 2_000,
            event: 'purchase',
            item,
            order: `o${person}-${visit}`,
            quantity: 1 + Math.floor(random() * 3),
          });
        at += minuteMs;
      }
    }
  }
  return rows.sort((a, b) => a.at - b.at);
};

const csvOf = (rows: readonly VisitedRow[]): string =>
  [
    'user_id,timestamp,event_name,item_id,quantity,transaction_id,channel',
    ...rows.map(({ user, at, event, item, quantity, order, channel }) =>
      [user, at, event, `i${item}`, quantity, order, channel].join(','),
    ),
  ].join('\n');

/** The log in an engine, as a report has it. Prices are the catalogue's. */
export const openVisitedShop = async (
  engine: QueryEngine,
  rows: readonly VisitedRow[],
  { folder, least = 50 }: { readonly folder: ReturnType<typeof testFolder>; readonly least?: number },
): Promise<Shop> => {
  const paths = [folder.file('visited.csv', csvOf(rows))];
  await loadLog(engine, { paths, mapping: {}, withText: false, clock: () => shopEnd });
  const all = Array.from({ length: shopItems }, (_, item) => ({ id: `i${item}`, name: `Thing ${item}` }));
  const items = (await orderItems(engine, all, 1)).map(({ id }) => Number(id.slice(1)));
  const { firstAt, lastAt } = await prepareEvents(engine);
  const category = Uint16Array.from(items, categoryOf);
  const price = Float32Array.from(items, priceOf);
  return {
    engine,
    catalogue: {
      categories: ['lamps', 'rugs', 'mugs', 'beds'],
      category,
      price,
      priceBand: priceBandsOf(price, category),
    },
    firstAt,
    lastAt,
    least,
  };
};
