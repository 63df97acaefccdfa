import { isHomebodyError, seededRandom } from '@homebody/core';
import { describe, expect, it } from 'vitest';
import { useTestEngine } from '../test-engine.fixture.ts';
import { shopEnd } from '../test-shop.ts';
import { loadLog } from './load-log.ts';

const names = ['user_id', 'item_id', 'time', 'quantity', 'price'] as const;

/** Texts of a cell, and whether its row can be used with it. */
const cells: readonly (readonly (readonly [text: string, usable: boolean])[])[] = [
  [['u', true], ['ü ñ 😀', true], ['a"b', true], ['a,b;c|d', true], ['line\nend', true], ['x\u0000y', true], ["'; drop table raw_log; --", true], ['u'.repeat(300_000), true], ['', false], ['   ', false]],
  [['a', true], ['"', true], ['\\', true], ['i'.repeat(100), true], ['i'.repeat(101), false], ['i'.repeat(200_000), false], ['', false]],
  [['2026-01-02', true], ['1767323045', true], ['1767323045123456', true], ['2026-01-02 13:14:15 -0500', true], ['-1', false], ['0', false], ['-9223372036854775808', false], ['9223372036854775807', false], ['99999999999999999999999', false], ['infinity', false], ['-infinity', false], ['290000-01-01', false], ['0001-01-01', false], ['2026-13-45', false], ['nan', false], ['1e308', false], ['', false]],
  [['', true], ['1', true], ['-2', true], ['2.5', true], ['0', false], ['nan', false], ['inf', false], ['1e300', false], ['many', false]],
  [['', true], ['1.5', true], ['nan', true], ['-inf', true], ['1e999', true], ['free', true]],
]; // prettier-ignore

describe('hostile rows', { timeout: 60_000 }, () => {
  const current = useTestEngine();
  /** Rows in which every second cell or so is of the worst, one usable one first. */
  const drawn = (seed: number) => {
    const random = seededRandom(seed);
    const rows = Array.from({ length: 250 }, (_, at) =>
      cells.map(
        (choices) =>
          choices[at > 0 && random() < 0.4 ? Math.floor(random() * choices.length) : 0] ?? ['', false],
      ),
    ) as (readonly [string, boolean])[][];
    return { random, rows, usable: rows.filter((row) => row.every(([, isUsable]) => isUsable)).length };
  };
  const judged = async (path: string, rows: number, usable: number) => {
    // Equal rows are drawn, too, and are not what this is about.
    const { rows: read, faults } = await current().load(path, {}, { duplicates: false });
    expect(read).toBe(rows);
    const [kept] = await current().engine.rows(
      `select count(*) as n, count(*) filter (where abs(quantity) <= 1e9 and quantity <> 0
         and coalesce(price between 0 and 1e9, true) and at_ms between 788918400000 and ${shopEnd + 86_400_000}) as sound from raw_log`,
    );
    expect(kept).toEqual({ n: usable, sound: usable });
    expect(current().bad).toHaveLength(rows - usable);
    expect(faults.counts.reduce((sum, { rows: n }) => sum + n, 0)).toBe(rows - usable);
    expect(new Set(current().bad.map(({ line }) => line)).size).toBe(current().bad.length);
  };

  it.each([1, 2, 3])('of CSV are used or handed on, each once, whatever is in them (%i)', async (seed) => {
    const { random, rows, usable } = drawn(seed);
    const text = [
      names.join(','),
      ...rows.map((row) => row.map(([cell]) => `"${cell.replaceAll('"', '""')}"`).join(',')),
    ]
      // Line ends of both kinds in one file.
      .map((row) => row + (random() < 0.5 ? '\r\n' : '\n'))
      .join('');
    await judged(current().folder.file('log.csv', `\uFEFF${text}`), rows.length, usable);
  });

  it.each([4, 5, 6])(
    'of JSON lines are used or handed on, each once, whatever is in them (%i)',
    async (seed) => {
      const { rows, usable } = drawn(seed);
      const text = rows.map((row) =>
        JSON.stringify(Object.fromEntries(row.map(([cell], at) => [names[at], cell]))),
      );
      await judged(current().folder.file('log.jsonl', text.join('\n')), rows.length, usable);
    },
  );

  it.each([7, 8, 9, 10])('of no format at all stop nothing but themselves (%i)', async (seed) => {
    const random = seededRandom(seed);
    const noise = (): Buffer =>
      Buffer.from(
        Array.from(
          { length: 40 },
          () =>
            ([0x22, 0x2c, 0x0a, 0x0d, 0x00, 0xff] as const)[Math.floor(random() * 12)] ??
            Math.floor(random() * 256),
        ),
      );
    const good = 'u,a,2026-01-02,1,2\n';
    const lines = Array.from({ length: 200 }, () => (random() < 0.5 ? Buffer.from(good) : noise()));
    const path = current().folder.file(
      'log.csv',
      Buffer.concat([Buffer.from(`${names.join(',')}\n${good}`), ...lines]),
    );
    const read = await current()
      .load(path, {}, { duplicates: false })
      .catch((error: unknown) => {
        // It may be past reading, but it says so.
        expect(isHomebodyError(error)).toBe(true);
        return undefined;
      });
    if (!read) return;
    const [kept] = await current().engine.rows('select count(*) as n from raw_log');
    expect(Number(kept?.['n']) + current().bad.length).toBe(read.rows);
  });

  it("does not lay one file's damage at the next one's door", async () => {
    const damaged = current().folder.file('one.csv', `${names.join(',')}\nu,a,2026-01-02,1,2\ntoo,few\n`);
    const whole = current().folder.file('two.csv', `${names.join(',')}\nu,a,2026-01-02,1,2\n`);
    const { faults } = await loadLog(current().engine, {
      paths: [damaged, whole],
      mapping: {},
      withText: false,
      clock: () => shopEnd,
    });
    expect(faults.counts.map(({ file }) => file)).toEqual([damaged]);
  });
});
