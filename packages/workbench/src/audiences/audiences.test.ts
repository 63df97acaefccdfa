import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type { BuildOptions } from '../build/build-options.ts';
import { buildPack } from '../build/build-pack.ts';
import { openPack } from '../check/open-pack.ts';
import { summaryText } from '../cli/summary-text.ts';
import { catalogueCsv, csvOf, shopEnd, testFolder, testLog } from '../test-shop.ts';
import { checkAudienceSettings } from './audience-settings.ts';

describe('audiences in a pack', () => {
  const folder = testFolder();
  afterAll(folder.remove);
  const shop = { people: 600, tastes: 2 };
  const events = [folder.file('log.csv', csvOf(testLog(shop)))];
  const catalog = folder.file('items.csv', catalogueCsv(shop));
  const out = join(folder.path, 'pack');
  const customers = Array.from({ length: 600 }, (_, at) => at);
  // People take turns in tastes: trade customers are of the first.
  const labels = folder.file(
    'labels.csv',
    ['customer,label', ...customers.map((at) => `p${at},${at % 2 === 0 ? 'trade' : 'private'}`)].join('\n'),
  );
  const seeds = folder.file(
    'seeds.csv',
    ['customer', ...customers.slice(0, 20).map((at) => `p${at}`)].join('\n'),
  );
  const build = (audiences: BuildOptions['audiences'], more: Partial<BuildOptions> = {}) =>
    buildPack(
      {
        events,
        catalog,
        out,
        privacyPrice: false,
        predictions: false,
        clusters: false,
        audiences: audiences ?? {},
        ...more,
      },
      { clock: () => shopEnd },
    );

  it('are learned from labels, judged on people held out, and asked for in rules by their probability', async () => {
    const summary = await build(
      { trade: { labels, label: 'trade', size: 0.3 }, 'like-few': { seeds } },
      { segments: { likely: { when: { prediction: { of: 'trade', atLeast: 0.5 } } } } },
    );
    const { audiences, faults, segments, card } = await openPack(out);
    expect(faults).toEqual([]);
    expect(segments).toHaveLength(1);
    expect(summary.audiences[0]?.withheld).toBeUndefined();
    expect(audiences.map(({ id }) => id)).toEqual(['trade']);
    const [trade, few] = summary.audiences;
    expect(trade?.quality?.area.low).toBeGreaterThan(0.7);
    expect(few?.withheld).toContain('people of the rarer kind to learn from, fewer than 50');
    expect(summaryText(summary)).toMatch(
      / {2}audiences {2}trade, learned from \d+ who are known of \d+: AUC \d\.\d+ \(/,
    );
    expect(card?.parts.find(({ name }) => name === 'trade')?.judged).toContain('area under the curve');
  }, 120_000);

  it('name the label that nobody has, and no segment of the same id', async () => {
    await expect(build({ trade: { labels, label: 'trades' } })).rejects.toThrow(
      'audiences.trade.label: expected one of private, trade, found "trades"',
    );
    const segments = { trade: { when: { orders: { atLeast: 1 } } } };
    await expect(build({ trade: { seeds } }, { segments })).rejects.toThrow('an id that no segment has');
  }, 60_000);

  it('[P7] are of no sensitive topic', async () => {
    await expect(build({ 'diabetes-care': { seeds } })).rejects.toThrow(
      'an id that speaks of no sensitive topic',
    );
    const sensitive = folder.file('sensitive.csv', 'customer,label\np1,pregnant\np2,none\n');
    await expect(build({ mothers: { labels: sensitive, label: 'pregnant' } })).rejects.toThrow(
      'is sensitive',
    );
  }, 60_000);
});

it('settings of audiences are refused by name', () => {
  const refused = (value: unknown) => () => checkAudienceSettings(value, 'audiences');
  expect(refused({ trade: {} })).toThrow('audiences.trade: expected one of labels and seeds');
  expect(refused({ trade: { labels: 'l.csv' } })).toThrow('audiences.trade.label: expected the label');
  expect(refused({ c3: { seeds: 's.csv' } })).toThrow('no cluster’s');
  expect(refused({ trade: { seeds: 's.csv', size: 0.9 } })).toThrow('audiences.trade.size');
  expect(refused([])).toThrow('expected an object of audiences');
  expect(refused({ trade: { seeds: 's.csv' } })).not.toThrow();
});
