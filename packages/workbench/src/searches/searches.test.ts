import { minuteMs } from '@homebody/core';
import { describe, expect, it } from 'vitest';
import { usualCleaning } from '../clean/cleaning.ts';
import { numberIn } from '../engine/query-engine.ts';
import { useTestEngine } from '../test-engine.fixture.ts';
import { shopEnd } from '../test-shop.ts';
import { readSearches } from './read-searches.ts';
import { searchInsight } from './search-insight.ts';

const items = [
  { id: 'a', name: 'Oak table', category: 'Tables' },
  { id: 'b', name: 'Table lamp', category: 'Lamps' },
  { id: 'c', name: 'Small table of oak' },
];

describe('what people search for', () => {
  const current = useTestEngine();
  const start = shopEnd - 100_000_000;
  const lines: string[] = [];
  const search = (user: string, term: string, at = start) => lines.push(`${user},,${at},search,${term}`);
  const look = (user: string, at: number) => lines.push(`${user},a,${at},view_item,`);
  for (let person = 0; person < 60; person += 1) {
    search(`p${person}`, 'Oak Table');
    // Again, which is no other person.
    search(`p${person}`, 'oak table ', start + minuteMs);
    if (person < 45) look(`p${person}`, start + 3 * minuteMs);
    search(`p${person}`, 'umbrella', start + 100 * minuteMs);
    if (person < 6) look(`p${person}`, start + 103 * minuteMs);
    if (person >= 6 && person < 50) look(`p${person}`, start + 120 * minuteMs);
    search(`p${person}`, 'pregnancy test');
    search(`p${person}`, 'help@shop.example');
    if (person < 49) search(`p${person}`, 'rare thing');
  }
  const insight = async (map = {}) => {
    const { engine, folder, load } = current();
    const text = ['user_id,item_id,time,event,search_term', ...lines].join('\n');
    const { files } = await load(folder.file('log.csv', text), map);
    const isTold = await readSearches(engine, files, { now: shopEnd, cleaning: usualCleaning });
    return { isTold, insight: isTold ? await searchInsight(engine, items, 50) : undefined };
  };

  it('is told of terms of many people, with the share who found something and the items that have its words', async () => {
    const { insight: found } = await insight();
    expect(found).toMatchObject({ searches: 60 * 5 + 49, people: 60, least: 50, rare: 1 });
    expect(found?.terms.map(({ term, people, items: n }) => [term, people, n])).toEqual([
      ['oak table', 60, 2],
      ['umbrella', 60, 0],
    ]);
    const [table, umbrella] = found?.terms ?? [];
    expect(table?.found.share).toBe(0.75);
    expect(table?.found.low).toBeGreaterThan(0.6);
    expect(umbrella?.found.share).toBe(0.1);
    expect(umbrella?.found.high).toBeLessThan(0.25);
  });

  it('[P10] never names a term of fewer people', async () => {
    expect(JSON.stringify(await insight())).not.toContain('rare thing');
  });

  it('[P7] never names a sensitive term, nor one that says who somebody is', async () => {
    expect(JSON.stringify(await insight())).not.toMatch(/pregnan|help@/);
  });

  it('is not told where the log has no such column', async () => {
    const { engine, folder, load } = current();
    const { files } = await load(
      folder.file('log.csv', 'user_id,item_id,time,event\nu,a,2026-01-02,view_item'),
    );
    expect(await readSearches(engine, files, { now: shopEnd, cleaning: usualCleaning })).toBe(false);
  });

  it('is of joined visitors one person’s', async () => {
    const { engine, folder, load } = current();
    const text = [
      'user_id,item_id,time,event,search_term,login',
      `phone,,${start},search,mug,`,
      `phone,a,${start + 1_000},view_item,,anna`,
      `laptop,,${start},search,mug,anna`,
    ];
    const { files } = await load(folder.file('log.csv', text.join('\n')), { person: { column: 'login' } });
    await readSearches(engine, files, { now: shopEnd, cleaning: usualCleaning });
    const [row] = await engine.rows(
      'select count(distinct searches.visitor) as n from searches join raw_log on raw_log.visitor = searches.visitor',
    );
    expect(numberIn(row, 'n')).toBe(1);
    expect(await engine.rows('select count(distinct visitor) as n from searches')).toEqual([{ n: 1 }]);
  });
});
