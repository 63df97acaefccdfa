import { mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { orderItems } from '../catalogue/order-items.ts';
import { readCatalogue } from '../catalogue/read-catalogue.ts';
import { openDuckdb } from '../engine/duckdb-engine.ts';
import { loadLog } from '../log/load-log.ts';
import { prepareEvents } from '../log/prepare-events.ts';
import { catalogueCsv, csvOf, shopEnd, testFolder, testLog } from '../test-shop.ts';
import { countInProcesses } from './count-in-processes.fixture.ts';
import { itemRowsOf } from './item-rows.ts';
import { pairRowsOf } from './pair-rows.ts';
import { mergeParts } from './parts.ts';

describe('a log counted in parts', { timeout: 60_000 }, () => {
  const folder = testFolder();
  const log = folder.file('log.csv', csvOf(testLog()));
  const catalog = folder.file('items.csv', catalogueCsv());
  const least = { pair: 3, item: 6, group: 50 };
  const open = () => openDuckdb({ file: join(mkdtempSync(join(folder.path, 'one-')), 'db'), memoryMb: 400 });
  afterAll(folder.remove);

  const whole = async () => {
    const engine = await open();
    await loadLog(engine, { paths: [log], mapping: {}, withText: false, clock: () => shopEnd });
    await orderItems(engine, (await readCatalogue(engine, { path: catalog, mapping: {} })).items, least.item);
    await prepareEvents(engine);
    const items = await itemRowsOf(engine, { until: shopEnd, least });
    const pairs = await pairRowsOf(engine, { until: shopEnd, least });
    await engine.close();
    return { items, pairs: [...pairs], kept: pairs.kept, dropped: pairs.dropped };
  };

  const merged = async (folders: readonly string[]) => {
    const engine = await open();
    const { items, pairs } = await mergeParts(engine, folders, least);
    await engine.close();
    return { items, pairs: [...pairs], kept: pairs.kept, dropped: pairs.dropped };
  };

  it('[P10] by two processes gives the rows of the whole, and asks for enough people only once the parts are together', async () => {
    const task = { log, catalog, until: shopEnd, least: least.item };
    const parts = await countInProcesses({ ...task, folder: folder.path, urls: [undefined, undefined] });
    const [together, one] = [await merged(parts), await whole()];
    expect(together.items).toEqual(one.items);
    expect(together.pairs).toEqual(one.pairs);
    expect([together.kept, together.dropped]).toEqual([one.kept, one.dropped]);
    expect(one.kept).toBeGreaterThan(100);
    for (const { people } of together.pairs) expect(people).toBeGreaterThanOrEqual(least.pair);
    // Each half alone is not enough for what both are.
    for (const part of parts) expect((await merged([part])).kept).toBeLessThan(one.kept);
  });
});
