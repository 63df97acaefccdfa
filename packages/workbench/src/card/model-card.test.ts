import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { dayMs } from '@homebody/core';
import { afterAll, describe, expect, it } from 'vitest';
import type { BuildOptions } from '../build/build-options.ts';
import { buildPack } from '../build/build-pack.ts';
import { checkPack } from '../check/check-pack.ts';
import { checkText } from '../check/check-text.ts';
import { summaryText } from '../cli/summary-text.ts';
import { writeReport } from '../report/write-report.ts';
import { catalogueCsv, csvOf, shopEnd, testFolder, testLog } from '../test-shop.ts';
import { type ModelCard, readCard } from './model-card.ts';

describe('the model card of a pack', () => {
  const folder = testFolder();
  afterAll(folder.remove);
  const shop = { people: 300, tastes: 2 };
  const rows = testLog(shop);
  const catalog = folder.file('items.csv', catalogueCsv(shop));
  const events = [folder.file('log.csv', csvOf(rows))];
  const out = join(folder.path, 'pack');
  // People take turns in tastes, so that who looks at what is a group that can be given.
  const groups = folder.file(
    'groups.csv',
    ['customer,group', ...Array.from({ length: 300 }, (_, at) => `p${at},${at % 2 ? 'odd' : 'even'}`)].join(
      '\n',
    ),
  );
  const segments = {
    'first-lookers': { when: { did: { event: 'view_item', category: 'c0', days: 90, atLeast: 5 } } },
  } as const;
  const build = (more: Partial<BuildOptions> = {}) =>
    buildPack(
      { events, catalog, out, privacyPrice: false, predictions: false, segments, ...more },
      { clock: () => shopEnd },
    );
  const check = (more: object = {}) =>
    checkPack({ pack: out, events, catalog, ...more }, { clock: () => shopEnd + dayMs });

  it('says from what, when and how it was learned, and what it can’t do', async () => {
    await build();
    const card = (await readCard(out))!;
    expect(card).toMatchObject({ format: 1, shop: 'Shop', k: { group: 50 }, audits: [], acknowledged: {} });
    expect(card.log.people).toBe(300);
    expect(card.parts.map(({ name }) => name)).toEqual(['ranker', 'vectors', 'clusters']);
    expect(card.groups.map(({ id, kind }) => [id, kind])).toEqual([
      ['first-lookers', 'segment'],
      ['c1', 'cluster'],
      ['c2', 'cluster'],
    ]);
    expect(card.groups[0]?.share).toBeGreaterThan(0.3);
    expect(card.groups[0]).not.toHaveProperty('drift');
    expect(card.limits).toContain('Whether groups of people fare alike was not audited.');
    const checked = await check();
    expect(checked.faults).toEqual([]);
    expect(checked.remarks).toEqual([]);
  }, 120_000);

  it('names a segment that is of other people than in the pack before, in summary and report', async () => {
    const fewer = rows.filter(({ item, user }) => !item.startsWith('t0-') || Number(user.slice(1)) % 5 > 2);
    const summary = await build({ events: [folder.file('fewer.csv', csvOf(fewer))] });
    const drift = (await readCard(out))?.groups.find(({ id }) => id === 'first-lookers')?.drift;
    expect(drift?.means).not.toBe('none');
    expect(summaryText(summary)).toMatch(
      / {2}drift {6}first-lookers has (moved|become another) since the pack before/,
    );
    const page = join(folder.path, 'report.html');
    await writeReport({ pack: out, out: page, replay: false }, { clock: () => shopEnd + dayMs });
    const html = readFileSync(page, 'utf8');
    expect(html).toMatch(/first-lookers.* took in other shares of people than before/);
    expect(html).toContain('What the pack was learned from, and for whom it works');
  }, 120_000);

  it('holds an audit over the groups a merchant gives, which fails the check until it is acknowledged', async () => {
    const summary = await build({ fairness: { groups, proxies: ['priceBand'] } });
    const alarm = expect.stringMatching(/^Fairness: "first-lookers" .* by groups/);
    expect(summary.audits.find(({ of }) => of === 'first-lookers')?.parity.isAlarm).toBe(true);
    expect(summaryText(summary)).toContain('  fairness   Fairness: "first-lookers"');
    const failed = await check();
    expect(failed.ok).toBe(false);
    expect(failed.faults).toContainEqual(alarm);
    expect(checkText(failed)).toContain('✖ first-lookers        parity by groups: 0.');
    const reason = 'The first category is for people with even numbers.';
    const acknowledge = { 'first-lookers': reason, c1: reason, c2: reason };
    await build({ fairness: { groups, acknowledge } });
    const meant = await check();
    expect(meant.faults).toEqual([]);
    expect(checkText(meant)).toContain(`meant so: ${reason}`);
    const card: ModelCard = (await readCard(out))!;
    expect(JSON.stringify(card)).not.toContain('odd');
  }, 120_000);

  it('is not needed for the check to audit groups', async () => {
    await build();
    expect((await check()).ok).toBe(true);
    const audited = await check({ groups });
    expect(audited.faults).toContainEqual(expect.stringContaining('by groups'));
    const { faults, remarks } = await checkPack({ pack: out, groups }, { clock: () => shopEnd + dayMs });
    expect(faults).toEqual([]);
    expect(remarks).toContainEqual(expect.stringContaining('groups were not audited'));
  }, 120_000);
});
