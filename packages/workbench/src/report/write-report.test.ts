import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Window } from 'happy-dom';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildPack } from '../build/build-pack.ts';
import { catalogueCsv, csvOf, itemId, shopEnd, testFolder, testLog } from '../test-shop.ts';
import type { ReportData } from './part.ts';
import { parts } from './parts.ts';
import { reportPage } from './report-page.ts';
import { writeReport } from './write-report.ts';

const folder = testFolder();
const clock = () => shopEnd;
const size = { people: 400, itemsPerTaste: 20 };
const hostile = `<img src=x onerror=alert(1)>' onload=alert(2) </svg></style><script>alert(3)</script>`;
const catalog = folder.file('items.csv', catalogueCsv(size).replace(/^(t0-0),[^,]+,/m, `$1,"${hostile}",`));
const events = [folder.file('log.csv', `${csvOf(testLog(size))}\np1,broken,view_item,${itemId(0, 0)},1\n`)];

/** The page without its scripts, of which it has none. */
const opened = (page: string) => {
  const window = new Window();
  window.document.write(page);
  return window.document;
};

describe('a report', () => {
  const out = join(folder.path, 'report.html');
  const pack = join(folder.path, 'pack');
  let data: ReportData;
  let page: string;

  beforeAll(async () => {
    const look = { event: 'view_item', category: 'c0', days: 90 } as const;
    const segments = {
      tasters: { when: { did: { ...look, atLeast: 3, different: true } } },
      rare: { when: { did: { ...look, atLeast: 400 } } },
      mailed: { when: { all: [{ arrivedBy: 'email' }, { did: look }] } },
    } as const;
    const options = { events, catalog, out: pack, segments };
    await buildPack({ ...options, name: 'Café <b>', privacyPrice: false }, { clock });
    data = await writeReport({ pack, events, catalog, out }, { clock });
    page = readFileSync(out, 'utf8');
  }, 120_000);
  afterAll(folder.remove);

  it('has every chapter, under a heading that the navigation leads to', () => {
    const document = opened(page);
    expect([...document.querySelectorAll('h2')].map(({ textContent }) => textContent)).toEqual(
      parts.map(({ title }) => title),
    );
    for (const { id } of parts) {
      expect(document.querySelector(`nav a[href="#${id}"]`)).not.toBeNull();
      expect(document.querySelector(`section#${id} h2#${id}-title`)).not.toBeNull();
    }
    const levels = [...document.querySelectorAll('h1,h2,h3')].map(({ tagName }) => Number(tagName[1]));
    levels.forEach((level, at) => expect(level - (levels[at - 1] ?? 0)).toBeLessThanOrEqual(1));
  });

  it('has a sentence and a table for every picture', () => {
    const figures = [...opened(page).querySelectorAll('figure')];
    expect(figures.length).toBeGreaterThanOrEqual(6);
    for (const figure of figures) {
      const svg = figure.querySelector('svg');
      expect(svg?.getAttribute('role')).toBe('img');
      expect(figure.querySelector(`#${svg?.getAttribute('aria-labelledby')}`)?.textContent).toMatch(/\w{3}/);
      expect(figure.querySelectorAll('table tbody tr').length).toBeGreaterThan(0);
      expect(figure.querySelector('table caption')?.textContent).toMatch(/\w{3}/);
    }
    const ids = [...opened(page).querySelectorAll('[id]')].map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('asks for nothing and runs nothing', () => {
    const document = opened(page);
    expect(
      document.querySelectorAll(
        'script, link, img, iframe, object, embed, [src], [onload], [onerror], [style]',
      ),
    ).toHaveLength(0);
    expect(page).not.toMatch(/https?:|url\(|@import/);
    expect(
      document.querySelector('meta[http-equiv="Content-Security-Policy"]')?.getAttribute('content'),
    ).toMatch(/^default-src 'none'; style-src 'sha256-/);
  });

  it('allows exactly its own style', () => {
    const [, css = ''] = /<style>([^]*?)<\/style>/.exec(page) ?? [];
    const policy = opened(page).querySelector('meta[http-equiv]')?.getAttribute('content');
    const hash = createHash('sha256').update(css).digest('base64');
    expect(policy).toContain(`style-src 'sha256-${hash}'`);
  });

  it('shows hostile names as text', () => {
    expect(page).toContain('&lt;img src=x onerror=alert(1)&gt;');
    expect(page).not.toContain('<img');
    expect(opened(page).querySelector('h1')?.textContent).toBe('What Café <b>’s pack has learned');
  });

  it('says for whom it works, what privacy costs, what was counted and how good the log is', () => {
    const text = opened(page).body.textContent ?? '';
    expect(text).toContain('the pack finds what they choose next better than popularity does.');
    expect(text).toContain('k = 5, as in the pack');
    expect(text).toContain('pairs are of at least 5 people');
    expect(text).toContain('1 rows without ISO 8601');
    expect(data.evaluation?.built?.price).toBeDefined();
  });

  it('shows what is bought together, and after how long the same is bought again', () => {
    const { world } = data;
    const days = Uint8Array.from({ length: world?.catalogue.size ?? 0 }, (_, item) =>
      item < 3 ? 7 * item : 0,
    );
    const sold = world && { ...world, baskets: world.neighbours, rhythm: { days } };
    const again = opened(reportPage({ ...data, world: sold }, '2026-03-01'));
    const rowsOf = (caption: string) =>
      [...again.querySelectorAll('section#orders table')]
        .filter((table) => table.querySelector('caption')?.textContent?.includes(caption))
        .flatMap((table) => [...table.querySelectorAll('tbody tr')].map((row) => row.textContent ?? ''));
    expect(rowsOf('what is bought with each').length).toBe(10);
    expect(rowsOf('Bought again').map((row) => /\d+ days/.exec(row)?.[0])).toEqual(
      expect.arrayContaining(['7 days', '14 days']),
    );
    expect(rowsOf('Bought again')).toHaveLength(2);
  });

  it('says who is in which segment, with an interval, and nothing of fewer than 50 people', () => {
    const section = opened(page).querySelector('section#segments');
    const rows = [...(section?.querySelectorAll('tbody tr') ?? [])].map((row) =>
      [...row.querySelectorAll('th, td')].map(({ textContent }) => textContent?.trim()),
    );
    expect(section?.textContent).toContain('looked at 3 or more of c0 in the last 90 days');
    expect(rows.map(([id]) => id)).toEqual(['tasters', 'rare', 'mailed']);
    const [, share = '', interval, people] = rows[0] ?? [];
    // One taste of four, and few who stray.
    expect(Number.parseInt(share, 10)).toBeGreaterThan(22);
    expect(Number.parseInt(share, 10)).toBeLessThan(35);
    expect(interval).toMatch(/^\d+ % to \d+ %$/);
    expect(Number(people)).toBeGreaterThanOrEqual(88);
    expect(rows[1]?.slice(1, 4)).toEqual(['too few people', '', 'of 50 needed']);
    expect(rows[2]?.[1]).toBe('too few people');
    expect(Number.parseInt(rows[2]?.[4] ?? '', 10)).toBeGreaterThan(20);
  });

  it('says what people do together where there are enough, and else that there are too few', () => {
    const textOf = (id: string) => opened(page).querySelector(`section#${id}`)?.textContent ?? '';
    expect(textOf('customers')).toMatch(/3\d\d people bought something/);
    expect(textOf('customers')).toContain('of the revenue');
    expect(textOf('best-customers')).toMatch(/The best tenth of customers are \d+ people; it takes 50/);
    expect(textOf('cohorts')).toContain('weeks later');
    expect(textOf('journeys')).toContain('→');
    expect(textOf('outlook')).toMatch(/looking ahead takes \d+/);
  });

  it('says in words what it can not show', () => {
    const { checked, world } = data;
    const empty = opened(
      reportPage(
        {
          checked: {
            ...checked,
            ok: false,
            faults: ['Stale.'],
            coverage: undefined,
            proofs: undefined,
            log: undefined,
          },
          world: undefined,
          evaluation: undefined,
          evaluationSkipped: 'the log was not given.',
        },
        '2026-03-01',
      ),
    ).body.textContent;
    for (const words of [
      'Something is wrong with this pack.',
      'Stale.',
      'Nothing was replayed: the log was not given.',
      'the catalogue of the pack can not be read',
      'There is no catalogue to cover.',
      'The thresholds were not counted again',
      'The pack has no segments of visitors.',
      'The log was not read',
      'Nothing can be said of the visitors together: that takes the log.',
    ])
      expect(empty).toContain(words);
    const bare = world && {
      ...world,
      neighbours: undefined,
      baskets: undefined,
      popularity: undefined,
      byTrend: new Uint32Array(),
    };
    const thin = opened(reportPage({ ...data, world: bare }, '2026-03-01')).body.textContent;
    for (const words of [
      'No two items were looked at together',
      'Nothing is rising',
      'No item has enough people',
      'No two items were bought together by 5 people or more',
      'Of no consumable it is known how long it lasts: 10 people have to',
    ])
      expect(thin).toContain(words);
  });

  it('refuses a file that can not be written, by name', async () => {
    const nowhere = join(folder.path, 'no', 'report.html');
    await expect(writeReport({ pack, out: nowhere }, { clock })).rejects.toMatchObject({
      code: 'invalid-config',
      message: expect.stringContaining(nowhere),
    });
  });
});
