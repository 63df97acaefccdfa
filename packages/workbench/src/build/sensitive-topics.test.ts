import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { openTestPack } from '../test-pack.fixture.ts';
import { catalogueCsv, csvOf, shopEnd, testFolder, testLog } from '../test-shop.ts';
import { buildPack } from './build-pack.ts';

/** Looked at and bought by everybody, and by words alone known for what it is. */
const testKit = 'kit';

describe('[P7] an item whose name tells of a sensitive topic', () => {
  const folder = testFolder();
  afterAll(folder.remove);
  const log = testLog({ people: 120 });
  const catalog = folder.file(
    'items.csv',
    `${catalogueCsv()}\n${testKit},Pregnancy test,,c0,b0,9,/i/kit,yes,`,
  );
  const build = async (name: string, rows: ReturnType<typeof testLog>) => {
    const out = join(folder.path, name);
    const events = [folder.file(`${name}.csv`, csvOf(rows))];
    const summary = await buildPack(
      { events, catalog, out, privacyPrice: false, predictions: false, clusters: false },
      { clock: () => shopEnd },
    );
    return { out, summary };
  };

  it('changes nothing that a pack has learned, whatever people did with it', async () => {
    const others = await build('others', log);
    const withKit = log.flatMap((row, at) =>
      at % 2 === 0 ? [row, { ...row, item: testKit, at: row.at + 1_000 }] : [row],
    );
    const all = await build('all', withKit);
    expect(all.summary.sensitive.found).toEqual([{ topic: 'health', items: 1, such: ['Pregnancy test'] }]);

    const { manifest, catalogue, popularity, neighbours } = openTestPack(all.out);
    const kit = catalogue.indexOf(testKit) ?? -1;
    expect(catalogue.sensitive[kit]).toBe(1);
    expect(neighbours.targets).not.toContain(kit);
    expect(neighbours.offsets[kit + 1]).toBe(neighbours.offsets[kit]);
    expect(popularity).toEqual(openTestPack(others.out).popularity);
    const bytesOf = (out: string, section: string): string => {
      const { sections } = openTestPack(out).manifest;
      return readFileSync(join(out, sections[section]?.file ?? 'absent')).toString('base64');
    };
    for (const section of Object.keys(manifest.sections))
      expect(bytesOf(all.out, section) === bytesOf(others.out, section), section).toBe(true);
  }, 60_000);
});
