import { createHash } from 'node:crypto';
import { cpSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { dayMs, minuteMs } from '@homebody/core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildPack } from '../build/build-pack.ts';
import { type TestRow, catalogueCsv, csvOf, shopEnd, testFolder, testLog } from '../test-shop.ts';
import { checkPack } from './check-pack.ts';
import { checkText } from './check-text.ts';

const folder = testFolder();
const clock = () => shopEnd + dayMs;
const catalog = folder.file(
  'items.csv',
  [catalogueCsv(), 'rare-a,Thing 3 of 1,,c1,b1,5,,yes,', 'rare-b,Thing 4 of 1,,c1,b2,5,,yes,']
    .join('\n')
    // The rare ones and one taste are used up.
    .replace(/^.*/gm, (line) => `${line},${/^(rare|t0)/.test(line) ? 'yes' : ''}`)
    .replace(/,$/m, ',consumable'),
);
/** Three people looked at both, and bought both on two days. */
const rare: readonly TestRow[] = [0, 1, 2].flatMap((person) =>
  ['rare-a', 'rare-b'].flatMap((item, place) =>
    [
      { event: 'view_item', days: 3 },
      { event: 'purchase', days: 9 },
      { event: 'purchase', days: 3 },
    ].map(({ event, days }) => ({
      user: `few${person}`,
      item,
      event,
      at: shopEnd - days * dayMs + place * minuteMs,
      quantity: 1,
    })),
  ),
);
const events = [folder.file('log.csv', csvOf([...testLog({ people: 400 }), ...rare]))];

const build = async (name: string, least = { pair: 5, item: 10, group: 50 }) => {
  const out = join(folder.path, name);
  await buildPack({ events, catalog, out, least, privacyPrice: false }, { clock });
  return out;
};
/** The same pack in another folder, with its manifest or one of its files changed. */
const changed = (
  pack: string,
  name: string,
  manifestOf: (manifest: {
    k: object;
    sections: Record<string, Record<string, unknown>>;
    slots: object[];
  }) => void,
) => {
  const out = join(folder.path, name);
  cpSync(pack, out, { recursive: true });
  const path = join(out, 'manifest.json');
  const manifest = JSON.parse(readFileSync(path, 'utf8'));
  manifestOf(manifest);
  writeFileSync(path, JSON.stringify(manifest));
  return out;
};
const fileOf = (pack: string, section: string): string =>
  join(pack, readdirSync(pack).find((file) => file.startsWith(`${section}.`)) ?? '');
const check = (pack: string, log: readonly string[] = events) =>
  checkPack({ pack, events: log, catalog }, { clock });

describe('checking a pack', () => {
  let pack: string;
  let bold: string;

  beforeAll(async () => {
    pack = await build('pack');
    bold = await build('bold', { pair: 2, item: 2, group: 50 });
  }, 60_000);
  afterAll(folder.remove);

  it('[P10] proves every threshold of a pack from the pack and its log', async () => {
    const checked = await check(pack);
    expect(checked.faults).toEqual([]);
    expect(checked.ok).toBe(true);
    const count = (section: string) => checked.proofs?.find((proof) => proof.section === section)?.checked;
    expect(count('neighbours')).toBeGreaterThan(50);
    expect(count('popularity')).toBe(48);
    expect(count('vectors')).toBe(48);
    expect(count('baskets')).toBeGreaterThan(5);
    expect(count('rhythm')).toBe(12);
    expect(count('context')).toBeGreaterThan(4);
    expect(checkText(checked)).toContain('The pack is what it says.');
  });

  it('[P10] finds what fewer people are behind than the manifest claims, by name and number', async () => {
    const claims = changed(bold, 'claims', (manifest) => (manifest.k = { pair: 5, item: 10, group: 50 }));
    const { ok, faults, proofs = [] } = await check(claims);
    expect(ok).toBe(false);
    const violations = (section: string) =>
      proofs.filter((proof) => proof.section === section).flatMap((proof) => proof.violations);
    expect(violations('neighbours')).toContainEqual({
      what: 'pair "rare-a" with "rare-b"',
      people: 3,
      required: 5,
    });
    expect(violations('baskets')).toContainEqual({
      what: 'pair "rare-a" with "rare-b"',
      people: 3,
      required: 5,
    });
    expect(violations('rhythm')).toContainEqual({ what: 'item "rare-a"', people: 3, required: 10 });
    expect(violations('popularity')).toContainEqual({ what: 'item "rare-a"', people: 3, required: 10 });
    expect(
      violations('vectors')
        .map(({ what }) => what)
        .sort(),
    ).toEqual(['item "rare-a"', 'item "rare-b"']);
    expect(faults.join('\n')).toMatch(/Section "neighbours": .* has \d people, 5 required/);
    // At what it was built with, it holds.
    expect((await check(bold)).faults).toEqual([]);
  });

  it('[P10] finds a ranker that fewer people taught than the manifest claims', async () => {
    const claims = changed(pack, 'group', (manifest) => (manifest.k = { pair: 5, item: 10, group: 5_000 }));
    expect((await check(claims)).faults.join()).toMatch(/Section "ranker": .* has \d+ people, 5000 required/);
  });

  it('[P10] finds a channel, season or landing category of fewer people than the manifest claims', async () => {
    const claims = changed(
      pack,
      'contexts',
      (manifest) => (manifest.k = { pair: 5, item: 10, group: 5_000 }),
    );
    expect((await check(claims)).faults.join()).toMatch(
      /Section "context": .* landing category "c\d" .*has \d+ people, 5000 required/,
    );
  });

  it('finds a section that was changed, and counts nothing on it', async () => {
    const out = changed(pack, 'mutated', () => undefined);
    const bytes = readFileSync(fileOf(out, 'neighbours'));
    bytes[bytes.length - 1] = (bytes.at(-1) ?? 0) ^ 1;
    writeFileSync(fileOf(out, 'neighbours'), bytes);
    const checked = await check(out);
    expect(checked).toMatchObject({ ok: false, proofs: undefined });
    expect(checked.faults).toEqual([expect.stringMatching(/"neighbours": SHA-256 .* expected/)]);
  });

  it('finds a section that was changed and whose hash was made to fit', async () => {
    const out = changed(pack, 'resealed', (manifest) => {
      const section = manifest.sections['neighbours'] ?? {};
      const bytes = readFileSync(fileOf(pack, 'neighbours')).subarray(0, -8);
      writeFileSync(join(folder.path, 'resealed', String(section['file'])), bytes);
      section['sha256'] = createHash('sha256').update(bytes).digest('hex');
      section['bytes'] = bytes.length;
    });
    expect((await check(out)).faults.join()).toMatch(/section "neighbours"/);
  });

  it.each([
    [
      'a file that is not there',
      (m: Manifest) => (m.sections['vectors'] = { ...m.sections['vectors'], file: 'vectors.0.bin' }),
      'no file vectors.0.bin',
    ],
    [
      'a section that is not there',
      (m: Manifest) => delete m.sections['ranker'],
      '"ranker": not in the manifest',
    ],
    [
      'labels that are not there, and a rule asks for',
      (m: Manifest) =>
        m.slots.push({
          slot: 'x',
          strategy: 'popular',
          limit: 1,
          rules: [{ boost: { tag: 'a', by: 2 } }],
        }),
      '"labels": not in the manifest',
    ],
    [
      'a section of a later workbench',
      (m: Manifest) => (m.sections['content'] = { ...m.sections['content'], version: 9 }),
      'version 9',
    ],
    [
      'a slot of no strategy',
      (m: Manifest) => m.slots.push({ slot: 'x', strategy: 'magic', limit: 1 }),
      'Slot "x": no strategy "magic"',
    ],
    [
      'a slot that is there twice',
      (m: Manifest) => m.slots.push({ slot: 'popular', strategy: 'popular', limit: 1 }),
      'Slot "popular": there twice',
    ],
    ['thresholds of one person', (m: Manifest) => (m.k = { pair: 1, item: 10, group: 50 }), 'k.pair is 1'],
  ])('finds %s', async (name, change, said) => {
    const out = changed(pack, name.replaceAll(' ', '-'), change);
    const checked = await checkPack({ pack: out }, { clock });
    expect(checked.ok).toBe(false);
    expect(checked.faults.join('\n')).toContain(said);
  });

  it('misses nothing of orders in a pack whose log had none', async () => {
    const out = changed(pack, 'no-orders', ({ sections }) => {
      delete sections['baskets'];
      delete sections['rhythm'];
    });
    expect((await checkPack({ pack: out }, { clock })).faults).toEqual([]);
  });

  it('finds a pack that was built from another log', async () => {
    const other = folder.file('other.csv', csvOf(testLog({ people: 400, seed: 9 })));
    const { faults } = await check(pack, [other]);
    expect(faults.join('\n')).toContain('Log: it is not the one that the pack was built from');
  });

  it('takes a log that has gone on since for the same log', async () => {
    const later = { user: 'p1', item: 't0-1', event: 'view_item', at: shopEnd + 2 * dayMs, quantity: 1 };
    const grown = folder.file('grown.csv', csvOf([...testLog({ people: 400 }), ...rare, later]));
    const checked = await checkPack({ pack, events: [grown], catalog }, { clock: () => shopEnd + 3 * dayMs });
    expect(checked.faults).toEqual([]);
  });

  it('finds a stale pack, and names of few people that no catalogue has', async () => {
    const { faults } = await checkPack({ pack, events }, { clock: () => shopEnd + 60 * dayMs });
    expect(faults.join('\n')).toMatch(/Stale: what the pack knows ends \d+ days ago/);
    expect(faults.join('\n')).toMatch(/Section "items": .* item "rare-[ab]" has 3 people, 10 required/);
  });

  it('says how much of the catalogue is covered', async () => {
    const { coverage } = await checkPack({ pack }, { clock });
    expect(coverage).toMatchObject({ items: 50, offered: 50, popular: 48, contentOnly: 2, unknown: 0 });
  });

  it.each([
    ['there is none', 'absent', 'pack-missing'],
    ['it is not JSON', 'broken', 'pack-corrupt'],
  ])('rejects without a manifest when %s', async (_, name, code) => {
    if (name === 'broken') {
      cpSync(pack, join(folder.path, name), { recursive: true });
      writeFileSync(join(folder.path, name, 'manifest.json'), '{');
    }
    await expect(checkPack({ pack: join(folder.path, name) })).rejects.toMatchObject({ code });
  });
});

type Manifest = Parameters<Parameters<typeof changed>[2]>[0];
