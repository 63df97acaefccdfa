import { mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { countInProcesses } from '../src/aggregate/count-in-processes.fixture.ts';
import { mergeParts } from '../src/aggregate/parts.ts';
import { openClickhouse } from '../src/engine/clickhouse-engine.ts';
import { openDuckdb } from '../src/engine/duckdb-engine.ts';
import type { QueryEngine } from '../src/engine/query-engine.ts';
import { catalogueCsv, csvOf, shopEnd, testFolder, testLog } from '../src/test-shop.ts';
import { type RunningClickhouse, startClickhouse } from './start-clickhouse.ts';

describe('half a log each, counted by two processes and merged', () => {
  const folder = testFolder();
  const log = folder.file('log.csv', csvOf(testLog()));
  const catalog = folder.file('items.csv', catalogueCsv());
  const least = { pair: 3, item: 6, group: 50 };
  let servers: readonly RunningClickhouse[] = [];
  let whole: Awaited<ReturnType<typeof rowsOf>>;

  const count = (urls: readonly (string | undefined)[]): Promise<readonly string[]> =>
    countInProcesses({ log, catalog, until: shopEnd, least: least.item, folder: folder.path, urls });

  const rowsOf = async (engine: QueryEngine, parts: readonly string[]) => {
    const { items, pairs } = await mergeParts(engine, parts, least);
    await engine.close();
    return { items, pairs: [...pairs], kept: pairs.kept, dropped: pairs.dropped };
  };

  const inDuckdb = () =>
    openDuckdb({ file: join(mkdtempSync(join(folder.path, 'db-')), 'db'), memoryMb: 400 });
  const inClickhouse = () => openClickhouse({ url: servers[0]?.url ?? '' });

  beforeAll(async () => {
    servers = await Promise.all([startClickhouse(), startClickhouse()]);
    whole = await rowsOf(await inDuckdb(), await count([undefined]));
  });
  afterAll(async () => {
    for (const { stop } of servers) await stop();
    folder.remove();
  });

  it.each([
    ['two ClickHouses', 'ClickHouse', () => [servers[0]?.url, servers[1]?.url], inClickhouse],
    ['two ClickHouses', 'DuckDB', () => [servers[0]?.url, servers[1]?.url], inDuckdb],
    ['a ClickHouse and a DuckDB', 'ClickHouse', () => [servers[0]?.url, undefined], inClickhouse],
  ])('by %s and in %s, is equal to the whole', async (_, __, urls, merging) => {
    expect(whole.kept).toBeGreaterThan(100);
    expect(whole.dropped).toBeGreaterThan(10);
    expect(await rowsOf(await merging(), await count(urls()))).toEqual(whole);
  });
});
