import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestPack } from '../test-pack.fixture.ts';
import { catalogueCsv, csvOf, itemId, shopEnd, testFolder, testLog } from '../test-shop.ts';
import { buildPack } from './build-pack.ts';
import type { BuildSummary } from './build-summary.ts';

const clock = () => shopEnd;

const neighboursOf = (
  { catalogue, neighbours }: ReturnType<typeof openTestPack>,
  id: string,
): readonly string[] => {
  const item = catalogue.indexOf(id) ?? 0;
  const row = neighbours.targets.subarray(neighbours.offsets[item], neighbours.offsets[item + 1]);
  return Array.from(row, (target) => catalogue.ids[target] ?? '');
};

describe('a pack built from a log and a catalogue', () => {
  const folder = testFolder();
  const out = join(folder.path, 'pack');
  let summary: BuildSummary;

  beforeAll(async () => {
    summary = await buildPack(
      {
        events: [folder.file('log.csv', csvOf(testLog()))],
        catalog: folder.file('items.csv', catalogueCsv()),
        out,
        name: 'Test shop',
      },
      { clock },
    );
  }, 60_000);
  afterAll(folder.remove);

  it('opens as a device opens it, with every section', () => {
    const { manifest, catalogue, ranker } = openTestPack(out);
    expect(manifest.shop).toEqual({ name: 'Test shop', currency: 'EUR', language: 'en' });
    expect(Object.keys(manifest.sections)).toEqual([
      'items',
      'popularity',
      'context',
      'ranker',
      'neighbours',
      'vectors',
      'content',
      'baskets',
      'clusters',
      'group-words',
    ]);
    expect(catalogue.displayOf(catalogue.indexOf(itemId(2, 3)) ?? -1)).toEqual({
      item_id: 't2-3',
      item_name: 'Thing 3 of 2',
      item_category: 'c2',
      item_brand: 'b0',
      price: 8.5,
      currency: 'EUR',
      url: '/i/t2-3',
    });
    expect(ranker().weights.net.every(Number.isFinite)).toBe(true);
  });

  it('has learned who is looked at with whom', () => {
    const pack = openTestPack(out);
    const near = neighboursOf(pack, itemId(1, 0)).filter((id) => id.startsWith('t1-'));
    expect(near.length).toBeGreaterThan(neighboursOf(pack, itemId(1, 0)).length / 2);
  });

  it('knows what is popular', () => {
    const { catalogue, popularity } = openTestPack(out);
    const of = (id: string) => popularity.popularity[catalogue.indexOf(id) ?? -1] ?? 0;
    expect(of(itemId(0, 0))).toBeGreaterThan(of(itemId(0, 11)));
  });

  it('has the better of two priors, which finds the next items of people in the newest days better than popularity', () => {
    const [popularity, byHand, trained] = summary.prior?.quality.map(({ ndcg }) => ndcg.mean) ?? [];
    const published = summary.prior?.published === 'trained' ? trained : byHand;
    expect(published).toBe(Math.max(byHand ?? 0, trained ?? 0));
    expect(published).toBeGreaterThan((popularity ?? 1) * 1.2);
    expect(trained).toBeGreaterThan((popularity ?? 1) * 1.2);
  });

  it('is summed up in figures', () => {
    expect(summary).toMatchObject({ items: 48, itemsDropped: 0, faults: [], unusedEvents: [] });
    expect(summary.log).toMatchObject({ people: 240, refunds: 0, strangers: { rows: 0 } });
    expect(summary.rows).toBe(summary.log.events);
    expect(summary.pairs.kept).toBeGreaterThan(50);
    for (const { bytes, brotli } of summary.sections) expect(brotli).toBeLessThan(bytes);
  });

  it('leaves nothing beside it', () => {
    expect(readdirSync(folder.path).sort()).toEqual(['items.csv', 'log.csv', 'pack']);
  });
});

describe('building a pack', () => {
  it('gives the same files for the same log and seed', async () => {
    const folder = testFolder();
    const events = [folder.file('log.csv', csvOf(testLog({ people: 120 })))];
    const catalog = folder.file('items.csv', catalogueCsv());
    const outs = ['one', 'two'].map((name) => join(folder.path, name));
    for (const out of outs) await buildPack({ events, catalog, out, seed: 3 }, { clock });
    const [one, two] = outs.map((out) => readdirSync(out).sort());
    expect(one).toEqual(two);
    folder.remove();
  });

  it('replaces an earlier pack as a whole', async () => {
    const folder = testFolder();
    const out = join(folder.path, 'pack');
    const events = [folder.file('log.csv', csvOf(testLog({ people: 60 })))];
    await buildPack({ events, out }, { clock });
    writeFileSync(join(out, 'items.000000000000.bin'), 'of an earlier night');
    await buildPack({ events, out }, { clock });
    expect(existsSync(join(out, 'items.000000000000.bin'))).toBe(false);
    expect(existsSync(join(out, 'manifest.json'))).toBe(true);
    folder.remove();
  });

  it('leaves the earlier pack as it was, and nothing beside it, when it is stopped', async () => {
    const folder = testFolder();
    const out = join(folder.path, 'pack');
    const events = [folder.file('log.csv', csvOf(testLog({ people: 60 })))];
    await buildPack({ events, out }, { clock });
    const before = readdirSync(out);
    const stop = new AbortController();
    const steps: string[] = [];
    const building = buildPack(
      { events, out },
      {
        clock,
        signal: stop.signal,
        onProgress: ({ step }) => {
          steps.push(step);
          if (step === 'Counting the older part') stop.abort(new Error('stopped'));
        },
      },
    );
    await expect(building).rejects.toThrow();
    expect(steps).not.toContain('Writing the pack');
    expect(readdirSync(out)).toEqual(before);
    expect(readdirSync(folder.path).sort()).toEqual(['log.csv', 'pack']);
    folder.remove();
  });

  it('never replaces a folder that is not a pack', async () => {
    const folder = testFolder();
    const events = [folder.file('log.csv', csvOf(testLog({ people: 60 })))];
    await expect(buildPack({ events, out: folder.path }, { clock })).rejects.toMatchObject({
      code: 'invalid-config',
    });
    expect(readdirSync(folder.path)).toEqual(['log.csv']);
    folder.remove();
  });

  it.each([
    ['currency', { currency: 'euro' }],
    ['language', { language: 'English' }],
    ['k-pair', { least: { pair: 1, item: 10, group: 50 } }],
    ['seed', { seed: 0.5 }],
    ['events', { events: [] }],
    ['events', { events: ['log.csv', 'clickhouse:events'], clickhouse: { url: 'http://localhost:1' } }],
    ['clickhouse-url', { events: ['clickhouse:events'] }],
    ['clickhouse-url', { catalog: 'clickhouse:items' }],
    ['clickhouse-url', { clickhouse: { url: 'localhost' } }],
  ])('refuses a wrong %s by name', async (option, wrong) => {
    await expect(buildPack({ events: ['log.csv'], out: 'pack', ...wrong })).rejects.toMatchObject({
      code: 'invalid-config',
      message: expect.stringContaining(`Option ${option}:`),
    });
  });

  it('has the hybrid weighted by hand for a prior, and says why, when too few people chose anything', async () => {
    const folder = testFolder();
    const out = join(folder.path, 'pack');
    const events = [folder.file('log.csv', csvOf(testLog({ people: 60 })))];
    const { prior, priorSkipped } = await buildPack({ events, out }, { clock });
    expect(prior).toBeUndefined();
    expect(priorSkipped).toContain('fewer than 50');
    // Not even the spread of features is taken from so few people.
    expect(new Set(openTestPack(out).ranker().scale)).toEqual(new Set([1]));
    folder.remove();
  });
});
