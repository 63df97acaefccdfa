import { join } from 'node:path';
import { dayMs } from '@homebody/core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { BuildOptions } from '../build/build-options.ts';
import { buildPack } from '../build/build-pack.ts';
import type { BuildSummary } from '../build/build-summary.ts';
import { checkPack } from '../check/check-pack.ts';
import { openPack } from '../check/open-pack.ts';
import { summaryText } from '../cli/summary-text.ts';
import { catalogueCsv, csvOf, shopEnd, testFolder, testLog } from '../test-shop.ts';
import { checkClusterSettings } from './cluster-settings.ts';

describe('clusters in a pack', () => {
  const folder = testFolder();
  const shop = { people: 400, tastes: 3 };
  const events = [folder.file('log.csv', csvOf(testLog(shop)))];
  const catalog = folder.file('items.csv', catalogueCsv(shop));
  const out = join(folder.path, 'pack');
  const build = (more: Partial<BuildOptions> = {}) =>
    buildPack(
      {
        events,
        catalog,
        out,
        privacyPrice: false,
        predictions: false,
        clusters: { of: ['tastes'] },
        ...more,
      },
      { clock: () => shopEnd },
    );
  let summary: BuildSummary;
  beforeAll(async () => {
    summary = await build({ segments: { first: { when: { cluster: ['c1', 'c9'] } } } });
  }, 120_000);
  afterAll(folder.remove);

  it('are the tastes that people have, named by what stands out, in four languages or the shop’s own', async () => {
    const { clusters, words, faults, segments } = await openPack(out);
    expect(faults).toEqual([]);
    expect(clusters?.ids).toEqual(['c1', 'c2', 'c3']);
    expect(clusters?.names).toEqual(['category:c0', 'category:c1', 'category:c2']);
    const said = clusters?.ids.map((id) => words?.said['de']?.[words.ids.indexOf(id)]);
    expect(said?.toSorted()).toEqual(['mag c0', 'mag c1', 'mag c2']);
    expect(words?.ids).toEqual(['first', 'c1', 'c2', 'c3']);
    expect(segments).toHaveLength(1);
    expect(summaryText(summary)).toMatch(/ {2}clusters {3}c1, 3\d % of \d+ people: likes c\d\n/);
    expect(summaryText(summary)).toContain('segment first speaks of c9, which is not there');
  });

  it('[P10] are of the least people of a group each, which the check counts again in the log', async () => {
    const check = () => checkPack({ pack: out, events, catalog }, { clock: () => shopEnd + dayMs });
    const { proofs, faults } = await check();
    expect(faults).toEqual([]);
    expect(proofs?.find(({ section }) => section === 'clusters')).toMatchObject({
      checked: 3,
      violations: [],
    });
    const few = await checkPack(
      { pack: out, events: [folder.file('few.csv', csvOf(testLog({ ...shop, people: 120 })))], catalog },
      { clock: () => shopEnd + dayMs },
    );
    const proof = few.proofs?.find(({ section }) => section === 'clusters');
    expect(proof?.violations).toHaveLength(3);
    expect(proof?.violations[0]).toMatchObject({ required: 50 });
    expect(summary.clusters?.clusters.every(({ people }) => people >= 50)).toBe(true);
  }, 120_000);

  it('keep their ids from build to build', async () => {
    const before = (await openPack(out)).words;
    const again = await build({ seed: 7, clusters: { of: ['tastes'], names: { c2: { en: 'The second' } } } });
    const after = (await openPack(out)).words;
    const saidOf = (words: typeof before, id: string) => words?.said['de']?.[words.ids.indexOf(id)];
    for (const id of ['c1', 'c2', 'c3']) expect(saidOf(after, id)).toBe(saidOf(before, id));
    expect(after?.said['en']?.[after.ids.indexOf('c2')]).toBe('The second');
    expect(again.clusters?.drift?.drift).toBe('none');
  }, 120_000);

  it('are none where the shop wants none, or has too few people', async () => {
    const none = await build({ clusters: false, out: join(folder.path, 'none') });
    expect(none.clusters).toBeUndefined();
    expect((await openPack(none.out)).manifest.sections).not.toHaveProperty('clusters');
    const few = await build({
      out: join(folder.path, 'few'),
      events: [folder.file('few.csv', csvOf(testLog({ ...shop, people: 60 })))],
    });
    expect(few.clusters?.skipped).toContain('two clusters need 100');
  }, 120_000);

  it('are not spoken of in rules where there are none, and no segment has a cluster’s id', async () => {
    const segments = { a: { when: { cluster: 'c1' } } };
    await expect(build({ clusters: false, segments })).rejects.toThrow('of which there is none');
    await expect(build({ segments: { c4: segments.a } })).rejects.toThrow('an id that is no cluster’s');
    await expect(build({ segments: { a: { when: { cluster: 'gardeners' } } } })).rejects.toThrow('a cluster');
  }, 60_000);

  it('[P7] have no name that speaks of a sensitive topic', async () => {
    const clusters = { names: { c1: { en: 'Pregnancy and diabetes' } } };
    await expect(build({ clusters })).rejects.toThrow(
      'clusters.names.c1.en: expected a name that speaks of no',
    );
  });
});

it('settings of clusters are refused by name', () => {
  const refused = (value: unknown) => () => checkClusterSettings(value, 'clusters');
  expect(refused({ atMost: 1 })).toThrow('clusters.atMost: expected a whole number from 2 to 12');
  expect(refused({ of: ['taste'] })).toThrow('did you mean "tastes"?');
  expect(refused({ of: [] })).toThrow('clusters.of: expected at least one of tastes, habits');
  expect(refused({ names: { gardeners: { en: 'G' } } })).toThrow('clusters.names.gardeners: expected the id');
  expect(refused(true)).toThrow('clusters');
  expect(refused(false)).not.toThrow();
});
