import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { dryRunText } from '../cli/dry-run-text.ts';
import { catalogueCsv, csvOf, shopEnd, testFolder, testLog } from '../test-shop.ts';
import { dryRun } from './dry-run.ts';

describe('a dry run', { timeout: 60_000 }, () => {
  const folder = testFolder();
  afterAll(folder.remove);

  it('says what was understood and what would be learned, names nobody, and writes nothing', async () => {
    const rows = testLog({ people: 60 });
    const text = `${csvOf(rows)}\nanna@example.com,tomorrow,view_item,t0-0,1\nanna@example.com,1767323045,scroll,t0-0,1`;
    const events = [folder.file('log.csv', text.replaceAll('p1,', 'anna@example.com,'))];
    const catalog = folder.file('items.csv', `${catalogueCsv()}\n,no id,,,,,,,`);
    const dry = await dryRun({ events, catalog }, { clock: () => shopEnd });
    expect(readdirSync(folder.path).sort()).toEqual(['items.csv', 'log.csv']);
    expect(dry.rows).toBe(rows.length + 2);
    expect(dry.files[0]).toMatchObject({
      holds: 'Google Analytics 4 export',
      format: 'CSV divided by commas',
      fields: { user: 'user_pseudo_id', time: 'event_timestamp', event: 'event_name' },
      times: [
        { unit: 'microseconds', rows: rows.length },
        { unit: 'not understood', rows: 1 },
        { unit: 'seconds', rows: 1 },
      ],
    });
    expect(dry.files[1]).toMatchObject({
      holds: 'catalogue',
      rows: 48,
      fields: { id: 'id', brand: 'brand' },
    });
    expect(dry.events.at(-1)).toEqual({ event: 'scroll', rows: 1, used: false });
    expect(dry.faults.map(({ rows: n }) => n)).toEqual([1, 1]);
    expect(dry.learned).toMatchObject({ people: 60, items: 48, strangers: 0 });
    const said = dryRunText(dry);
    expect(said).toContain('times      microseconds');
    expect(said).toContain('Nothing was written.');
    expect(said + JSON.stringify(dry)).not.toContain('anna@example.com');
  });

  it('is refused where a build would be', async () => {
    await expect(dryRun({ events: [join(folder.path, 'absent.csv')] })).rejects.toThrow('no such file');
  });
});
