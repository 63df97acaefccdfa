import { dayMs, seededRandom } from '@homebody/core';
import { describe, expect, it } from 'vitest';
import { numberIn } from '../engine/query-engine.ts';
import { useTestEngine } from '../test-engine.fixture.ts';
import { isTimeZone, zoneOffsets } from './zone-offsets.ts';
import { localSql, momentSql } from './zone-sql.ts';

const until = Date.parse('2027-01-01T00:00:00Z');
const utc = (text: string) => Date.parse(`${text}Z`);

describe('times in a zone', () => {
  const current = useTestEngine();
  const ask = async (sql: string) => numberIn((await current().engine.rows(`select ${sql} as at`))[0], 'at');

  it.each([
    // Winter, summer, the hour that is left out and the one that comes twice.
    ['Europe/Berlin', '2026-01-02T13:00:00', '2026-01-02T12:00:00'],
    ['Europe/Berlin', '2026-07-02T13:00:00', '2026-07-02T11:00:00'],
    ['Europe/Berlin', '2026-03-29T02:30:00', '2026-03-29T01:30:00'],
    ['Europe/Berlin', '2026-03-29T03:00:00', '2026-03-29T01:00:00'],
    ['Europe/Berlin', '2026-10-25T02:30:00', '2026-10-25T00:30:00'],
    ['Europe/Berlin', '2026-10-25T03:00:00', '2026-10-25T02:00:00'],
    ['America/New_York', '2026-01-02T13:00:00', '2026-01-02T18:00:00'],
    ['Asia/Kolkata', '2026-01-02T05:30:00', '2026-01-02T00:00:00'],
    ['UTC', '2026-01-02T05:30:00', '2026-01-02T05:30:00'],
  ])('in %s %s is %s', async (zone, local, moment) => {
    expect(await ask(momentSql(zone, String(utc(local)), until))).toBe(utc(moment));
  });

  it('are what clocks showed, at any moment since 1995, in zones that changed their minds', async () => {
    const random = seededRandom(4);
    for (const zone of ['Europe/Istanbul', 'America/Sao_Paulo', 'Australia/Lord_Howe']) {
      const clock = new Intl.DateTimeFormat('sv-SE', {
        timeZone: zone,
        dateStyle: 'short',
        timeStyle: 'medium',
      });
      const drawn = Array.from({ length: 40 }, () =>
        Math.floor(utc('1995-02-01T00:00:00') + random() * 31 * 365 * dayMs),
      );
      const moments = drawn.map((at) => `(cast(${at} as bigint))`).join(', ');
      const rows = await current().engine.rows(
        `select ${localSql(zone, 'at_ms', until)} as shown, at_ms from (values ${moments}) as drawn(at_ms)`,
      );
      expect(rows).toHaveLength(drawn.length);
      for (const row of rows) {
        const shown = new Date(numberIn(row, 'shown')).toISOString();
        expect(shown.slice(0, 19).replace('T', ' ')).toBe(clock.format(numberIn(row, 'at_ms')));
      }
    }
  });

  it('change at the moments that are published', () => {
    expect(zoneOffsets('Europe/Berlin', utc('2026-01-01T00:00:00'), until)).toEqual([
      { from: Number.NEGATIVE_INFINITY, offset: 3_600_000 },
      { from: utc('2026-03-29T01:00:00'), offset: 7_200_000 },
      { from: utc('2026-10-25T01:00:00'), offset: 3_600_000 },
    ]);
  });

  it.each([['Europe/Berlin', true], ['Mars/Olympus', false], ['', false], [7, false]])('%j is a zone: %s', (zone, is) => {
    expect(isTimeZone(zone)).toBe(is);
  }); // prettier-ignore
});
