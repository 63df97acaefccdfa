import { readdirSync } from 'node:fs';
import { dayMs, minuteMs, seededRandom } from '@homebody/core';
import { describe, expect, it } from 'vitest';
import { orderItems } from '../catalogue/order-items.ts';
import { prepareEvents } from '../log/prepare-events.ts';
import { parseMapping, logFields } from '../log/mapping.ts';
import { useTestEngine } from '../test-engine.fixture.ts';
import { csvOf, shopEnd, testLog } from '../test-shop.ts';
import { type CleaningSettings, cleaningOf } from './cleaning.ts';
import { rules } from './rules.ts';

const start = shopEnd - 20 * dayMs + 17_000;

describe('cleaning a log', () => {
  const current = useTestEngine();
  const loaded = (lines: readonly string[], { map = '', clean = {} as CleaningSettings } = {}) =>
    current().load(current().folder.file('log.csv', lines.join('\n')), parseMapping(map, logFields), clean);
  const rows = (columns = 'item, at_ms') =>
    current().engine.rows(`select ${columns} from raw_log order by ${columns}`);
  const sessionsOf = async (clean: CleaningSettings) => {
    const { engine } = current();
    const ids = (await engine.rows('select distinct item from raw_log')).map(({ item }) => String(item));
    await orderItems(engine, ids.map((id) => ({ id, name: id })), 1); // prettier-ignore
    const prepared = await prepareEvents(engine, cleaningOf(clean, 'EUR'));
    const found = await engine.rows(
      'select session, count(*) as n from events group by session order by session',
    );
    return { sizes: found.map(({ n }) => n), cleaned: prepared.cleaned };
  };

  it('has every rule that has a file in the list', () => {
    expect(readdirSync(new URL('rules', import.meta.url))).toHaveLength(rules.length);
    expect(new Set(rules.map(({ name }) => name)).size).toBe(rules.length);
  });

  it('changes nothing in a log without faults', async () => {
    const log = testLog();
    const { cleaned } = await loaded(csvOf(log).split('\n'));
    expect(cleaned.rules.map(({ rule, rows: n }) => [rule, n])).toEqual([
      ['duplicates', 0],
      ['bots', 0],
    ]);
    expect(cleaned.before).toMatchObject({ rows: log.length, people: 240 });
    expect(cleaned.after).toEqual(cleaned.before);
    expect(await rows('visitor')).toHaveLength(log.length);
  });

  describe('of duplicates', () => {
    const head = 'user_id,item_id,time,event,quantity,price,order_id';
    const twice = [
      head,
      'u,a,2026-01-02T03:04:05Z,view_item,1,,',
      'u,a,2026-01-02T03:04:05Z,view_item,1,,',
      'u,a,2026-01-02T03:04:05Z,view_item,1,,',
      'u,a,2026-01-02T03:04:06Z,view_item,1,,',
      'v,a,2026-01-02T03:04:05Z,view_item,1,,',
      'u,b,2026-01-02T03:04:05Z,view_item,1,,',
      'u,a,2026-01-02T03:04:05Z,add_to_cart,1,,',
      'u,a,2026-01-02T03:05:05Z,purchase,1,5,o1',
      'u,a,2026-01-02T03:05:05Z,purchase,1,5,o1',
      'u,a,2026-01-02T03:05:05Z,purchase,2,5,o1',
      'u,a,2026-01-02T03:05:05Z,purchase,1,4,o1',
      'u,a,2026-01-02T03:05:05Z,purchase,1,5,o2',
    ];

    it('keeps one of each, and counts the rest with their people and orders', async () => {
      const { cleaned } = await loaded(twice);
      expect(cleaned.before).toEqual({ rows: 12, people: 2, orders: 2 });
      expect(cleaned.rules[0]).toMatchObject({ rule: 'duplicates', rows: 3, people: 1, orders: 1 });
      expect(cleaned.after.rows).toBe(9);
      expect(await rows('at_ms, kind, quantity, price, transaction_hash')).toHaveLength(9);
    });

    it('keeps all when it is not to be done', async () => {
      const { cleaned } = await loaded(twice, { clean: { duplicates: false } });
      expect(cleaned.after.rows).toBe(12);
      expect(cleaned.rules.map(({ rule }) => rule)).toEqual(['bots']);
    });

    it('takes two looks within a minute or a day that is all the log tells for two, and equal lines of one order for one', async () => {
      const { cleaned } = await loaded([
        head,
        'u,a,2026-01-02,view_item,1,,',
        'u,a,2026-01-02,view_item,1,,',
        'u,a,2026-01-02T03:04,view_item,1,,',
        'u,a,2026-01-02T03:04,view_item,1,,',
        'u,a,2026-01-02,purchase,1,5,o1',
        'u,a,2026-01-02,purchase,1,5,o1',
      ]);
      expect(cleaned.rules[0]?.rows).toBe(1);
    });

    it('takes two purchases of a day for two where orders have no number', async () => {
      const line = 'u,a,2026-01-02,1,5';
      const { cleaned } = await loaded(['user_id,item_id,time,quantity,price', line, line]);
      expect(cleaned.after.rows).toBe(2);
    });

    it('leaves no row twice and loses none, whatever is in them', async () => {
      const random = seededRandom(7);
      const lines = Array.from({ length: 800 }, () => {
        const draw = (most: number) => Math.floor(random() * most);
        return `u${draw(2)},i${draw(2)},${start + draw(3) * 1_000 + 7},${draw(2) ? 'purchase' : 'view_item'},${1 + draw(2)},${draw(2) || ''},${draw(2) ? `o${draw(2)}` : ''}`;
      });
      const { cleaned } = await loaded([head, ...lines]);
      const expected = new Set(
        lines.map((line) => {
          const [user, item, at, event, quantity, price, order] = line.split(',');
          return [user, item, at, event, quantity, price, event === 'purchase' ? order || `${user} ${at}` : ''].join(); // prettier-ignore
        }),
      );
      expect(cleaned.after.rows).toBe(expected.size);
      expect(await rows('visitor')).toHaveLength(expected.size);
    });
  });

  describe('of test orders', () => {
    const lines = [
      'email,item_id,time,quantity,price,order_id,code',
      'anna@example.com,a,2026-01-02,1,5,1001,',
      'anna@example.com,b,2026-01-02,1,0,1001,',
      'ben@example.com,a,2026-01-02,1,5,TEST-1,',
      'ben@example.com,b,2026-01-02,1,5,1002,',
      'cleo@example.com,a,2026-01-02,1,0,1003,',
      'cleo@example.com,b,2026-01-02,1,0,1003,',
      'dora@example.com,a,2026-01-02,1,5,1004,StaffOnly',
      'dora@example.com,b,2026-01-02,1,5,1004,',
      'emil@example.com,a,2026-01-02,9999,5,1005,',
      'qa@Shop.example,a,2026-01-02,1,5,1006,',
      'robot,a,2026-01-02,1,5,1007,',
    ];
    const left = async (testOrders: NonNullable<CleaningSettings['testOrders']>) => {
      const { cleaned } = await loaded(lines, { map: 'user=email,coupon=code', clean: { testOrders } });
      return cleaned;
    };

    it('finds none unless it is told what they are known by', async () => {
      expect((await left({})).after).toEqual({ rows: 11, people: 7, orders: 8 });
    });

    it.each([
      [{ accounts: ['*@shop.example', 'robot'] }, 2, 2, 2],
      [{ orders: ['TEST-'] }, 1, 1, 1],
      [{ coupons: ['staffonly'] }, 2, 1, 1],
      [{ free: true }, 2, 1, 1],
      [{ quantity: 1_000 }, 1, 1, 1],
      [{ accounts: ['.*'], orders: ['%'] }, 0, 0, 0],
    ])('takes out %j as a whole', async (testOrders, n, people, orders) => {
      const { rules: cleaned } = await left(testOrders);
      expect(cleaned.find(({ rule }) => rule === 'testOrders')).toMatchObject({ rows: n, people, orders });
    });
  });

  describe('of currencies', () => {
    const lines = [
      'user_id,item_id,time,price,money',
      'u,a,2026-01-02,10,EUR',
      'u,b,2026-01-02,10,usd',
      'u,c,2026-01-02,10,JPY',
      'u,d,2026-01-02,10,',
      'u,e,2026-01-02,,USD',
    ];

    it('converts by the rates that are given, and refuses others by name', async () => {
      const { cleaned, faults } = await loaded(lines, {
        map: 'currency=money',
        clean: { rates: { USD: 0.9 } },
      });
      expect(await rows('item, price')).toEqual([
        { item: 'a', price: 10 },
        { item: 'b', price: 9 },
        { item: 'd', price: 10 },
        { item: 'e', price: null },
      ]);
      expect(cleaned.rules[0]).toMatchObject({ rule: 'rates', rows: 1, people: 1, said: 'From USD to EUR.' });
      expect(faults.counts[0]?.said).toContain(
        `column "money": 1 rows without the shop's own currency or one with a rate; first row 3 ("JPY").`,
      );
    });

    it('does not ask for them when the column is not named', async () => {
      const { faults } = await loaded(lines);
      expect(faults.counts).toEqual([]);
    });
  });

  it('reads times without a zone in the one it is told, and leaves the others as they are', async () => {
    const { cleaned } = await loaded(
      [
        'user_id,item_id,time',
        'u,a,2026-01-02 13:00:00',
        'u,b,2026-07-02',
        'u,c,2025-07-02T13:00:00+02:00',
        'u,d,2025-07-02 13:00:00 -0500',
        'u,e,2025-07-02T13:00:00Z',
        'u,f,1767323045',
      ].filter((line) => !line.includes('2026-07')),
      { clean: { timeZone: 'Europe/Berlin' } },
    );
    expect((await rows()).map((row) => new Date(Number(row['at_ms'])).toISOString())).toEqual([
      '2026-01-02T12:00:00.000Z',
      '2025-07-02T11:00:00.000Z',
      '2025-07-02T18:00:00.000Z',
      '2025-07-02T13:00:00.000Z',
      '2026-01-02T03:04:05.000Z',
    ]);
    expect(cleaned.rules[0]).toMatchObject({ rule: 'timeZone', rows: 1, said: 'Read in Europe/Berlin.' });
  });

  it('joins the visitors of whom the log names one person, and no others', async () => {
    const { cleaned } = await loaded(
      [
        'user_pseudo_id,item_id,time,event_name,login',
        'phone,a,2026-01-02T10:00:01Z,view_item,',
        'phone,b,2026-01-02T10:01:01Z,view_item,anna',
        'laptop,c,2026-01-03T10:00:01Z,view_item,anna',
        'laptop,d,2026-01-04T10:00:01Z,view_item,',
        'shared,e,2026-01-04T10:00:01Z,view_item,',
        'shared,f,2026-01-04T10:01:01Z,view_item,ben',
        'shared,g,2026-01-04T10:02:01Z,view_item,anna',
        'alone,h,2026-01-04T10:02:01Z,view_item,',
      ],
      { map: 'person=login' },
    );
    const found = await current().engine.rows('select item, visitor from raw_log order by item');
    const people = new Map(found.map(({ item, visitor }) => [item, visitor]));
    const anna = people.get('b');
    for (const item of ['a', 'c', 'd', 'g']) expect(people.get(item)).toBe(anna);
    expect(new Set(['a', 'e', 'f', 'h'].map((item) => people.get(item))).size).toBe(4);
    expect(cleaned.rules[0]).toMatchObject({
      rule: 'person',
      rows: 6,
      people: 2,
      said: '3 visitors were joined to 2 people; of 1 visitors only the rows that name a person were.',
    });
    expect(cleaned.before.people).toBe(4);
    expect(cleaned.after.people).toBe(4);
  });

  describe('into sessions', () => {
    const lines = [
      'user_id,item_id,time,event,utm_source,utm_campaign',
      'u,a,2026-01-02T22:50:01Z,view_item,news,spring',
      'u,b,2026-01-02T22:55:01Z,view_item,,',
      'u,c,2026-01-02T23:05:01Z,view_item,news,spring',
      'u,d,2026-01-02T23:10:01Z,view_item,news,summer',
      'u,e,2026-01-02T23:50:01Z,view_item,,',
      'u,f,2026-01-03T00:05:01Z,view_item,,',
    ];

    it.each([
      [{}, [4, 2], 0],
      [{ sessions: { gap: 60 } }, [6], 0],
      [{ sessions: { gap: 5 } }, [2, 2, 1, 1], 0],
      [{ sessions: { midnight: true } }, [4, 1, 1], 1],
      [{ sessions: { midnight: true }, timeZone: 'Europe/Berlin' }, [2, 2, 2], 1],
      [{ sessions: { campaign: true } }, [3, 1, 2], 1],
    ])('as %j says', async (clean, sizes, begun) => {
      await loaded(lines, { map: 'campaign=utm_campaign', clean });
      const found = await sessionsOf(clean);
      expect(found.sizes).toEqual(sizes);
      expect(found.cleaned.find(({ rule }) => rule === 'sessions')?.rows ?? 0).toBe(begun);
    });
  });

  it('counts returns with those who sent something back', async () => {
    await loaded([
      'user_id,item_id,time,quantity,order_id',
      'u,a,2026-01-01,3,o1',
      'u,b,2026-01-01,1,o1',
      'u,a,2026-01-03,-3,o2',
      'v,a,2026-01-01,1,o3',
      'v,a,2026-01-02,-1,o4',
    ]);
    const { cleaned } = await sessionsOf({});
    expect(cleaned).toEqual([
      {
        rule: 'returns',
        title: 'returns and cancellations, with what they undid',
        removes: true,
        rows: 4,
        people: 2,
        orders: 1,
        said: '2 returns undid 2 purchases.',
      },
    ]);
  });

  it('finds events an hour apart in different sessions by default', async () => {
    const at = (minutes: number) => start + minutes * minuteMs;
    await loaded(['user_id,item_id,time,event', ...[0, 29, 60, 121].map((m) => `u,a,${at(m)},view_item`)]);
    expect((await sessionsOf({})).sizes).toEqual([2, 1, 1]);
  });
});
