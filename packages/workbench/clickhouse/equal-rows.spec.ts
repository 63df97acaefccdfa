import { mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import { dayMs } from '@homebody/core';
import { decodeCatalogue, decodeColumns, encodeCatalogue, encodeColumns, priceBandsOf } from '@homebody/pack';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { contextRowsOf } from '../src/aggregate/context-rows.ts';
import { itemRowsOf } from '../src/aggregate/item-rows.ts';
import { itemSequencesOf } from '../src/aggregate/item-sequences.ts';
import { pairRowsOf } from '../src/aggregate/pair-rows.ts';
import { type DerivedCatalogue, deriveCatalogue } from '../src/catalogue/derive-catalogue.ts';
import { orderItems } from '../src/catalogue/order-items.ts';
import { type Engines, openEngines } from '../src/engine/open-engines.ts';
import type { QueryEngine } from '../src/engine/query-engine.ts';
import { type Insight, insightOf } from '../src/insight/insight.ts';
import { loadLog } from '../src/log/load-log.ts';
import { type PreparedEvents, prepareEvents } from '../src/log/prepare-events.ts';
import { sampleVisits } from '../src/sample/sample-visits.ts';
import { splitTime } from '../src/sample/split-time.ts';
import { shopEnd, testFolder } from '../src/test-shop.ts';
import { richLog } from './rich-log.ts';
import { type RunningClickhouse, startClickhouse } from './start-clickhouse.ts';

describe('DuckDB and ClickHouse, given the same log', () => {
  const folder = testFolder();
  const least = { pair: 3, item: 5, group: 20 };
  let server: RunningClickhouse;
  let engines: readonly Engines[] = [];
  let derived: readonly DerivedCatalogue[] = [];
  let prepared: readonly PreparedEvents[] = [];
  let raw: readonly unknown[] = [];

  const ofBoth = <Result>(ask: (engine: QueryEngine) => Promise<Result>): Promise<Result[]> =>
    Promise.all(engines.map(({ engine }) => ask(engine)));

  const expectEqual = async <Row>(ask: (engine: QueryEngine) => Promise<readonly Row[]>): Promise<void> => {
    const [duckdb = [], clickhouse = []] = await ofBoth(ask);
    expect(duckdb.length).toBeGreaterThan(0);
    expect(clickhouse.length).toBe(duckdb.length);
    // One row at a time: the difference of two long lists takes a minute to print.
    clickhouse.forEach((row, at) => expect(row).toEqual(duckdb[at]));
  };

  beforeAll(async () => {
    server = await startClickhouse();
    const log = folder.file('log.csv', richLog());
    const open = (name: string, url?: string) =>
      openEngines({
        scratch: mkdtempSync(join(folder.path, name)),
        memoryMb: 400,
        clickhouse: url === undefined ? undefined : { url },
        login: undefined,
      });
    engines = [await open('one'), await open('two', server.url)];
    for (const { reader, send } of engines) {
      await loadLog(reader, { paths: [log], mapping: {}, withText: true, clock: () => shopEnd });
      // So small pieces that there are several.
      await send?.('raw_log', () => undefined, 500);
    }
    const columns = 'item, at_ms, kind, quantity, price, name, category, brand, dwell, channel';
    raw = await ofBoth(({ rows }) => rows(`select ${columns} from raw_log order by ${columns}`));
    derived = await ofBoth((engine) => deriveCatalogue(engine, least.item));
    await ofBoth((engine) => orderItems(engine, derived[0]?.items ?? [], least.item));
    prepared = await ofBoth(prepareEvents);
  });
  afterAll(async () => {
    for (const { close } of engines) await close();
    await server.stop();
    folder.remove();
  });

  it('hold the same rows', () => {
    expect(raw[1]).toEqual(raw[0]);
  });

  it('derive the same catalogue', () => {
    expect(derived[0]?.items.length).toBeGreaterThan(40);
    expect(derived[0]?.items.map(({ id }) => id)).toContain('back\\slash');
    expect(derived[1]).toEqual(derived[0]);
  });

  it('order its items the same way', () =>
    expectEqual(({ rows }) => rows('select item, id from items order by item')));

  it('take back the same refunds, and know the same strangers', () => {
    expect(prepared[0]?.refunds).toBeGreaterThan(3);
    expect(prepared[0]?.refunded).toBeGreaterThan(3);
    expect(prepared[1]).toEqual(prepared[0]);
  });

  it('prepare the same events, and end sessions at the same places', () =>
    expectEqual(({ rows }) =>
      rows(
        `select cast(visitor as varchar) as person, session, item, at_ms, kind, quantity, price, dwell, channel from events
         order by person, at_ms, item, kind, quantity, price`,
      ),
    ));

  it.each([shopEnd, shopEnd - 20 * dayMs])('count the same item rows until %s', (until) =>
    expectEqual((engine) => itemRowsOf(engine, { until, least })),
  );

  it.each([shopEnd, shopEnd - 20 * dayMs])('count the same pair rows until %s', async (until) => {
    const [duckdb, clickhouse] = await ofBoth((engine) => pairRowsOf(engine, { until, least }));
    expect(duckdb?.kept).toBeGreaterThan(50);
    expect(duckdb?.dropped).toBeGreaterThan(50);
    expect([clickhouse?.kept, clickhouse?.dropped]).toEqual([duckdb?.kept, duckdb?.dropped]);
    expect([...(clickhouse ?? [])]).toEqual([...(duckdb ?? [])]);
  });

  it.each([shopEnd, shopEnd - 20 * dayMs])('count the same context rows until %s', async (until) => {
    const items = (await orderedRows()).length;
    const category = Uint16Array.from({ length: items }, (_, item) => item % 4);
    await expectEqual((engine) => contextRowsOf(engine, { until, least: { ...least, group: 10 }, category }));
  });

  it('learn from the same sequences of items', async () => {
    const [duckdb, clickhouse] = await ofBoth((engine) => itemSequencesOf(engine, { until: shopEnd }));
    expect(duckdb?.items.length).toBeGreaterThan(500);
    expect(clickhouse).toEqual(duckdb);
  });

  it('say the same of people together', async () => {
    const size = (await orderedRows()).length;
    const category = Uint16Array.from({ length: size }, (_, item) => item % 4);
    const price = Float32Array.from({ length: size }, (_, item) => 5 + (item % 12));
    const catalogue = {
      categories: ['a', 'b', 'c', 'd'],
      category,
      price,
      priceBand: priceBandsOf(price, category),
    };
    const { firstAt = 0, lastAt = 0 } = prepared[0] ?? {};
    const [duckdb, clickhouse] = await ofBoth((engine) =>
      insightOf(engine, { catalogue, firstAt, lastAt, least: 10 }),
    );
    // Sums of many come in another order.
    const rounded = (insight: Insight | undefined): unknown =>
      JSON.parse(
        JSON.stringify(insight, (_, value: unknown) =>
          typeof value === 'number' ? Number(value.toPrecision(6)) : value,
        ),
      );
    expect(rounded(clickhouse)).toEqual(rounded(duckdb));
    expect(duckdb?.rfm.tooThin).toBeUndefined();
    expect(duckdb?.journeys.tooThin).toBeUndefined();
  });

  it('split time at the same moments', () => expectEqual(async (engine) => [await splitTime(engine)]));

  it('draw the same people, and replay them in the same order', async () => {
    const columns = encodeCatalogue(await orderedRows(), { currency: 'EUR' });
    const catalogue = decodeCatalogue(decodeColumns(Uint8Array.from(encodeColumns(columns)).buffer, 'items'));
    await expectEqual((engine) =>
      sampleVisits(engine, catalogue, { activeFrom: shopEnd - 40 * dayMs, people: 50, seed: 3 }),
    );
  });

  const orderedRows = async () => {
    const ids = await engines[0]?.engine.rows('select id from items order by item');
    const byId = new Map(derived[0]?.items.map((row) => [row.id, row]));
    return (ids ?? []).flatMap(({ id }) => byId.get(String(id)) ?? []);
  };
});
