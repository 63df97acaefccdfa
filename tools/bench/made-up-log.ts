import { quotedText } from '../../packages/workbench/src/engine/dialect.ts';
import { openDuckdb } from '../../packages/workbench/src/engine/duckdb-engine.ts';

export interface MadeUpLog {
  /** Parquet, one row per event, in order of time. */
  readonly events: string;
  /** CSV. */
  readonly catalogue: string;
}

const perSession = 5;
const categories = 200;
const days = 90;

/**
 * Writes the log of a shop into a folder: a visitor to twenty events, 20,000 items in 200 categories. A few visitors come
 * often and most seldom, a few items are looked at by many, and a session mostly stays in one category.
 */
export const writeMadeUpLog = async (folder: string, events: number): Promise<MadeUpLog> => {
  const files = { events: `${folder}/log.parquet`, catalogue: `${folder}/items.csv` };
  const visitors = Math.ceil(events / 20);
  const items = Math.min(20_000, Math.max(categories, Math.ceil(events / 100)));
  const ofCategory = Math.floor(items / categories);
  // The same number every time: evenly spread over 0 … 1.
  const drawn = (row: string, of: number): string => `(hash(${row} * 16 + ${of}) / 18446744073709551616.0)`;
  const below = (most: number, share: string): string =>
    `least(${most - 1}, cast(floor(${most} * ${share}) as bigint))`;
  const end = Date.UTC(2026, 0, 31);

  const engine = await openDuckdb({ file: `${folder}/made-up.duckdb`, memoryMb: 1_500 });
  await engine.run(
    `copy (select 'visitor-' || ${below(visitors, `power(${drawn('session', 1)}, 2)`)} as user_id,
        'item-' || case when ${drawn('row', 2)} < 0.75 then category * ${ofCategory} + ${below(ofCategory, `power(${drawn('row', 3)}, 2)`)}
          else ${below(items, `power(${drawn('row', 4)}, 3)`)} end as item_id,
        case when ${drawn('row', 5)} < 0.84 then 'view_item' when ${drawn('row', 5)} < 0.9 then 'select_item'
          when ${drawn('row', 5)} < 0.97 then 'add_to_cart' else 'purchase' end as event_name,
        epoch_ms(cast(${end} - ${days} * 86400000.0 * ${drawn('session', 6)}
          + (row % ${perSession}) * 60000 + 40000 * ${drawn('row', 7)} as bigint)) as event_timestamp,
        1 as quantity
      from (select range as row, range // ${perSession} as session,
          ${below(categories, `power(${drawn(`(range // ${perSession})`, 8)}, 1.5)`)} as category from range(${events})) as rows
      order by event_timestamp) to ${quotedText(files.events)} (format parquet)`,
  );
  await engine.run(
    `copy (select 'item-' || range as id, 'Thing of sort ' || range // ${ofCategory} || ', model ' || range as name,
        'category-' || range // ${ofCategory} as category, 'brand-' || hash(range) % 300 as brand,
        5 + hash(range + 7) % 20000 / 100.0 as price, 'https://shop.example/item-' || range as url
      from range(${items})) to ${quotedText(files.catalogue)} (format csv, header)`,
  );
  engine.close();
  return files;
};
