import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CatalogueRow } from '@homebody/pack';
import type { SegmentRule } from '@homebody/segments';
import { afterAll, describe, expect, it } from 'vitest';
import { openPack } from '../check/open-pack.ts';
import { summaryText } from '../cli/summary-text.ts';
import { catalogueCsv, csvOf, shopEnd, testFolder, testLog } from '../test-shop.ts';
import { buildPack } from './build-pack.ts';
import { segmentsOf } from './segments-of.ts';

const catalogue: readonly CatalogueRow[] = [
  { id: 'desk-lamp', name: 'Desk lamp', category: 'Lamps', brand: 'Lux', price: 20 },
  { id: 'test', name: 'Test', category: 'Pregnancy tests', price: 9, sensitive: true },
  { id: 'pram', name: 'Pram', category: 'Prams', price: 300, sensitive: true },
];
const held = (when: SegmentRule, id = 'a', allowed = {}) =>
  segmentsOf({ [id]: { when } }, catalogue, allowed);

describe('segments in a pack', () => {
  const folder = testFolder();
  afterAll(folder.remove);

  it('are what the configuration says, each behind those it speaks of, and the summary tells them in words', async () => {
    const out = join(folder.path, 'pack');
    const looked: SegmentRule = { did: { event: 'view_item', category: 'c1', days: 14, atLeast: 3 } };
    const summary = await buildPack(
      {
        events: [folder.file('log.csv', csvOf(testLog({ people: 60 })))],
        catalog: folder.file('items.csv', catalogueCsv()),
        out,
        segments: {
          undecided: { name: 'Not bought', when: { all: [{ segment: 'lookers' }, { not: { bought: {} } }] } },
          lookers: { when: looked },
        },
      },
      { clock: () => shopEnd },
    );
    const { segments, faults, manifest } = await openPack(out);
    expect(faults).toEqual([]);
    expect(manifest.sections['segments']).toMatchObject({ load: 'first', version: 1 });
    expect(segments).toEqual([
      { id: 'lookers', when: looked },
      { id: 'undecided', when: { all: [{ segment: 'lookers' }, { not: { bought: {} } }] } },
    ]);
    expect(summaryText(summary)).toContain(
      '  segments   lookers: looked at c1 3 times or more in the last 14 days\n             undecided, “Not bought”: is in the segment lookers, and never bought anything\n',
    );
    const file = join(out, manifest.sections['segments']?.file ?? '');
    writeFileSync(file, readFileSync(file, 'latin1').replace('view_item', 'view-item'), 'latin1');
    const damaged = await openPack(out);
    expect(damaged.faults).toEqual([expect.stringContaining('"segments"')]);
    expect(damaged.segments).toEqual([]);
  }, 60_000);

  it('name what the catalogue does not have, and what was probably meant', () => {
    expect(() => held({ bought: { category: 'Lmaps' } })).toThrow(
      'segments.a.when.bought.category: expected a category of the catalogue, found "Lmaps"; did you mean "Lamps"?',
    );
    expect(() => held({ not: { did: { event: 'view_itm' as 'search', days: 3 } } })).toThrow(
      'found "view_itm"; did you mean "view_item"?',
    );
  });

  it('[P7] are never of a sensitive topic, unless the shop may and does let it in', () => {
    expect(() => held({ bought: { category: 'Pregnancy tests' } })).toThrow('that is not sensitive');
    expect(() => held({ bought: {} }, 'diabetes-care')).toThrow('a name that speaks of no sensitive topic');
    expect(() => held({ bought: { item: 'pram' } })).toThrow('an item that is not sensitive');
    expect(held({ bought: { category: 'Lamps' } }, 'lamp-buyers')).toHaveLength(1);
  });
});
