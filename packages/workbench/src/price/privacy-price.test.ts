import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildPack } from '../build/build-pack.ts';
import type { BuildSummary } from '../build/build-summary.ts';
import { catalogueCsv, csvOf, shopEnd, testFolder, testLog } from '../test-shop.ts';
import { comparedK, scaledK } from './price-counts.ts';
import { priceText } from './price-text.ts';

const clock = () => shopEnd;

describe('the privacy price', () => {
  const folder = testFolder();
  const size = { people: 400, itemsPerTaste: 30 };
  const options = {
    events: [folder.file('log.csv', csvOf(testLog(size)))],
    catalog: folder.file('items.csv', catalogueCsv(size)),
  };
  const build = (out: string, privacyPrice: boolean) =>
    buildPack(
      { ...options, out: join(folder.path, out), privacyPrice, predictions: false, clusters: false },
      { clock },
    );
  let summary: BuildSummary;
  let without: BuildSummary;

  beforeAll(async () => {
    summary = await build('with', true);
    without = await build('without', false);
  }, 60_000);
  afterAll(folder.remove);

  it('says what is left, and how well is ranked, at k = 1, the stated and 50', () => {
    expect(summary.price?.judged).toBeGreaterThan(100);
    const rows = summary.price?.rows ?? [];
    expect(rows.map(({ of, k }) => [of, k])).toEqual([
      ['pair', 1],
      ['pair', 5],
      ['pair', 50],
      ['item', 1],
      ['item', 10],
      ['item', 50],
    ]);
    const [all, stated, many] = rows;
    expect(all?.left).toBeGreaterThan(stated?.left ?? Infinity);
    expect(stated?.left).toBeGreaterThan(many?.left ?? Infinity);
    // Nobody has fifty common companions in a shop this small: what pairs know is lost, and with it some of the order.
    expect(many?.ndcgGain.high).toBeLessThan(0);
    for (const row of rows.filter(({ of, k }) => k === summary.price?.stated[of]))
      expect(row.ndcgGain).toEqual({ mean: 0, low: 0, high: 0 });
  });

  it('is told in lines for people', () => {
    const text = priceText(summary.price ?? expect.fail()).join('\n');
    expect(text).toMatch(/pairs k = 1 .*\+?.*\(/);
    expect(text).toMatch(/pairs k = 5 .*stated/);
  });

  it('[P10] changes nothing in the pack: what few people did is counted, weighed and forgotten', () => {
    const filesOf = (out: string) => readdirSync(join(folder.path, out)).sort();
    expect(filesOf('with')).toEqual(filesOf('without'));
    for (const file of filesOf('with'))
      expect(readFileSync(join(folder.path, 'with', file))).toEqual(
        readFileSync(join(folder.path, 'without', file)),
      );
    expect(without).toMatchObject({ price: undefined, priceSkipped: 'it was not asked for.' });
  });

  it('is not told from too few people', async () => {
    const events = [folder.file('few.csv', csvOf(testLog({ people: 40 })))];
    const { price, priceSkipped } = await buildPack({ events, out: join(folder.path, 'few') }, { clock });
    expect(price).toBeUndefined();
    expect(priceSkipped).toMatch(/people chose anything new in the newest days, and 30 are needed/);
  });
});

describe('thresholds over a part of the people', () => {
  it('are as much lower, and never below one person', () => {
    expect([1, 5, 50].map((k) => scaledK(k, 4))).toEqual([1, 1, 13]);
    expect(comparedK(50)).toEqual([1, 50]);
    expect(comparedK(5)).toEqual([1, 5, 50]);
  });
});
