import { type EventItem, type StoredEvent, channels, dayMs } from '@homebody/core';
import type { Catalogue } from '@homebody/pack';
import { type QueryEngine, numbersIn } from '../engine/query-engine.ts';
import { scattered } from '../engine/scattered.ts';
import { eventByKind } from '../log/event-kinds.ts';
import { sampledPeopleSql } from './sampled-people-sql.ts';

export interface SampleOptions {
  /** People who did something from here on. */
  readonly activeFrom: number;
  readonly people: number;
  readonly seed: number;
  /** Only whole histories: people with more rows than `most` are left out, not cut. */
  readonly isWhole?: boolean;
  /** Of a person, their latest. */
  readonly most?: number;
  /** SQL: which events are read; all, where it is not said. */
  readonly which?: string;
  /** SQL over `visitor`: only people of whom it is true. */
  readonly among?: string;
}

/** As many of a person's latest rows are replayed: a device keeps no more than 90 days either. */
export const mostRows = 400;

/**
 * The events of a seeded sample of people, one list each, in time order, as their own browsers would have kept them.
 * Nothing here says who they are: the visitor's number stays in the engine.
 */
export const sampleVisits = async (
  engine: QueryEngine,
  catalogue: Catalogue,
  { most = mostRows, which = 'true', ...sample }: SampleOptions,
): Promise<readonly (readonly StoredEvent[])[]> => {
  // Item numbers go by popularity: in their order, an order's first items would be its most popular ones.
  const itemOrder = `${scattered('item', 'at_ms')}, item, kind, quantity, price`;
  const columns = await engine.columns(
    `select person, item, at_ms, kind, quantity, price, dwell, session, coalesce(channel, -1) as channel from (
       select person, events.*, row_number() over (partition by person order by at_ms desc, ${itemOrder}) as newest
       from events join (${sampledPeopleSql({ ...sample, most, which })}) as sampled on sampled.visitor = events.visitor where ${which}) as rows_of_sample
     where newest <= ${most} order by person, at_ms, kind, ${itemOrder}`,
  );
  const person = numbersIn(columns, 'person');
  const at = numbersIn(columns, 'at_ms');
  const kind = numbersIn(columns, 'kind');
  const [item, quantity] = [numbersIn(columns, 'item'), numbersIn(columns, 'quantity')];
  const [price, dwell] = [numbersIn(columns, 'price'), numbersIn(columns, 'dwell')];
  const [session, channel] = [numbersIn(columns, 'session'), numbersIn(columns, 'channel')];
  const visits: StoredEvent[][] = [];
  let told = '';
  for (let row = 0; row < person.length;) {
    // Rows of one person, moment and kind are one event with several items, as an order is.
    let end = row + 1;
    while (person[end] === person[row] && at[end] === at[row] && kind[end] === kind[row]) end += 1;
    const items: EventItem[] = [];
    for (let each = row; each < end; each += 1) {
      const index = item[each] ?? 0;
      const attributes = catalogue.attributesOf(catalogue.ids[index] ?? '');
      const paid = price[each] || attributes?.price;
      items.push({
        item_id: catalogue.ids[index] ?? '',
        ...(attributes?.category !== undefined && { item_category: attributes.category }),
        ...(attributes?.brand !== undefined && { item_brand: attributes.brand }),
        ...(paid !== undefined && { price: paid }),
        quantity: Math.abs(quantity[each] || 1),
      });
    }
    const time = at[row] ?? 0;
    const event: StoredEvent = {
      name: eventByKind.get(kind[row] ?? -1) ?? 'view_item',
      at: time,
      expiresAt: time + 90 * dayMs,
      data: { items, ...(dwell[row] ? { engagement_time_msec: dwell[row] ?? 0 } : {}) },
    };
    if (row === 0 || person[row] !== person[row - 1]) visits.push([]);
    // A page tells the channel once, when the visit begins.
    const visit = `${person[row]} ${session[row]}`;
    const arrivedBy = channels[channel[row] ?? -1];
    if (arrivedBy && visit !== told) {
      told = visit;
      visits.at(-1)?.push({ ...event, name: 'page_view', data: { channel: arrivedBy } });
    }
    visits.at(-1)?.push(event);
    row = end;
  }
  return visits;
};
