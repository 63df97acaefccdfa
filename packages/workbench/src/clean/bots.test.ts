import { dayMs, seededRandom } from '@homebody/core';
import { describe, expect, it } from 'vitest';
import { useTestEngine } from '../test-engine.fixture.ts';
import { shopEnd } from '../test-shop.ts';
import type { CleaningSettings } from './cleaning.ts';

const start = shopEnd - 20 * dayMs + 17_000;

describe('cleaning a log of programs', () => {
  const current = useTestEngine();
  const loaded = (lines: readonly string[], { clean = {} as CleaningSettings } = {}) =>
    current().load(current().folder.file('log.csv', lines.join('\n')), {}, clean);

  const visit = (user: string, count: number, gapOf: (at: number) => number, dwell: string | number = '') => {
    let at = start;
    return Array.from({ length: count }, (_, place) => {
      at += gapOf(place);
      return `${user},i${place},${Math.round(at)},view_item,${dwell}`;
    });
  };
  const random = seededRandom(3);
  /** Log-normal, as the time that people stay on pages is about. */
  const reading = () => 1_000 * Math.exp(2.5 + random() + random() + random() - 1.5);
  const people = Array.from({ length: 30 }, (_, person) => visit(`p${person}`, 150, reading, 5_000)).flat();
  const head = 'user_id,item_id,time,event,engagement_time_msec';

  it('takes out who is too fast, as regular as a timer or never on a page, says so, and takes out nobody else', async () => {
    const { cleaned } = await loaded([
      head,
      ...people,
      ...visit('fast', 60, () => 700),
      ...visit('steady', 1_300, () => 2_000 + 2_000 * random()),
      ...visit('timer', 120, () => 60_000 + 500 * random()),
      ...visit('empty', 110, reading, 0),
    ]);
    expect(cleaned.rules[1]).toMatchObject({
      rule: 'bots',
      people: 4,
      rows: 60 + 1_300 + 120 + 110,
      said: 'Of these visitors 1 too fast within a minute, 1 too fast within an hour, 1 as regular as a timer, 1 never staying on a page.',
    });
    expect(cleaned.after).toEqual({ rows: people.length, people: 30, orders: 0 });
  });

  it('takes nobody for one who opens forty items in tabs, is shown long lists, or buys a hundred things at once', async () => {
    const lines = [
      ...visit('tabs', 40, () => 400),
      ...Array.from({ length: 500 }, (_, at) => `lists,i${at},${start + at},view_item_list,`),
      ...Array.from({ length: 200 }, (_, at) => `buyer,i${at},${start},purchase,`),
      ...Array.from({ length: 200 }, (_, at) => `bulk,i${at},${start},add_to_cart,`),
      ...Array.from({ length: 300 }, (_, at) => `daily,i${at},2026-01-02,view_item,`),
    ];
    expect((await loaded([head, ...lines])).cleaned.after.rows).toBe(lines.length);
  });

  it('keeps to the limits that it is given', async () => {
    const lines = [head, ...people, ...visit('quick', 30, () => 1_500)];
    const limited = await loaded(lines, { clean: { bots: { perMinute: 25 } } });
    expect(limited.cleaned.rules[1]).toMatchObject({ people: 1, rows: 30 });
    const off = await loaded([head, ...people, ...visit('fast', 60, () => 700)], {
      clean: { bots: false },
    });
    expect(off.cleaned.after.people).toBe(31);
  });

  it('refuses a log of which nothing is left', async () => {
    await expect(loaded([head, ...visit('fast', 60, () => 700)])).rejects.toMatchObject({
      code: 'invalid-log',
      message: expect.stringContaining(
        'cleaning left no row (exact duplicates: 0, programs that visit like people: 60)',
      ),
    });
  });
});
