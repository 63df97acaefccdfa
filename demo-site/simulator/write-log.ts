import { closeSync, openSync, writeSync } from 'node:fs';
import type { EventItem, FieldValue } from '@homebody/core';
import type { ShopCatalogue } from '../catalogue/shop-item.ts';
import type { SimulatedEvent } from './simulated-event.ts';
import type { SimulatedVisitor } from './simulate.ts';

/** The flattened columns of Google Analytics 4's export: one row per event and item. */
export const logColumns = [
  'event_timestamp',
  'event_name',
  'user_pseudo_id',
  'item_id',
  'item_category',
  'item_brand',
  'price',
  'quantity',
  'item_list_name',
  'index',
  'engagement_time_msec',
  'transaction_id',
  'value',
  'currency',
  'page_type',
  'session_default_channel_group',
] as const;

export interface WrittenLog {
  readonly visitors: number;
  readonly events: number;
  readonly rows: number;
}

const chunkLength = 1 << 20;

/** Writes a log as CSV, a chunk at a time. */
export const writeLog = (
  path: string,
  visitors: Iterable<SimulatedVisitor>,
  onVisitor: (written: number) => void = () => undefined,
): WrittenLog => {
  const file = openSync(path, 'w');
  const written = { visitors: 0, events: 0, rows: 0 };
  try {
    let chunk = `${logColumns.join(',')}\n`;
    for (const { visitor, events } of visitors) {
      let channel: FieldValue | undefined;
      for (const event of withDwell(events)) {
        const items = itemsIn(event);
        // Told on the page a visit begins with, and written with all of the visit.
        channel = event.data['channel'] ?? channel;
        for (const item of items) chunk += rowOf(visitor, event, item, channel);
        written.rows += items.length;
        if (chunk.length > chunkLength) {
          writeSync(file, chunk);
          chunk = '';
        }
      }
      written.events += events.length;
      onVisitor(++written.visitors);
    }
    writeSync(file, chunk);
  } finally {
    closeSync(file);
  }
  return written;
};

/** As the export does, how long a page was looked at stands with the look, not in a row of its own. */
const withDwell = (events: readonly SimulatedEvent[]): readonly SimulatedEvent[] =>
  events.flatMap((event, place) => {
    if (event.name === 'user_engagement') return [];
    const next = events[place + 1];
    if (event.name !== 'view_item' || next?.name !== 'user_engagement') return [event];
    const dwellMs = next.data['engagement_time_msec'] ?? 0;
    return [{ ...event, data: { ...event.data, engagement_time_msec: dwellMs } }];
  });

const noItem: readonly (EventItem | undefined)[] = [undefined];

const itemsIn = ({ data }: SimulatedEvent): readonly (EventItem | undefined)[] => {
  const items = data['items'];
  return Array.isArray(items) && items.length > 0 ? (items as readonly EventItem[]) : noItem;
};

const rowOf = (
  visitor: string,
  { name, at, data }: SimulatedEvent,
  item: EventItem | undefined,
  channel: FieldValue | undefined,
): string => {
  const cells: readonly (FieldValue | undefined)[] = [
    // Microseconds, as the export has them.
    `${Math.round(at)}000`,
    name,
    visitor,
    item?.item_id,
    item?.item_category,
    item?.item_brand,
    item?.price,
    item?.quantity,
    data['item_list_name'],
    item?.index,
    data['engagement_time_msec'],
    data['transaction_id'],
    data['value'],
    data['currency'],
    data['page_type'],
    channel,
  ];
  return `${cells.map(cell).join(',')}\n`;
};

const cell = (value: unknown): string => {
  if (value === undefined) return '';
  if (typeof value === 'number') return String(value);
  const text = String(value);
  return /[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
};

/** The catalogue as CSV, in the column names of a product feed. */
export const catalogueCsv = ({ items }: ShopCatalogue, currency: string): string => {
  const header =
    'item_id,item_name,item_category,item_brand,price,currency,url,image,in_stock,consumable,sensitive,description,tags,added';
  const rows = items.map((item) =>
    [
      item.id,
      item.name,
      item.category,
      item.brand,
      item.price,
      currency,
      `/item/${item.id}/`,
      `/images/${item.id}.svg`,
      item.stock > 0,
      item.consumable,
      item.sensitive,
      item.description,
      item.tags.join('|'),
      item.addedOn,
    ]
      .map(cell)
      .join(','),
  );
  return `${[header, ...rows].join('\n')}\n`;
};
