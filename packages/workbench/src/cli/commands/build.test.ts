import { describe, expect, it } from 'vitest';
import { testFolder } from '../../test-shop.ts';
import { settings } from '../../config/check-config.ts';
import { buildCommand } from './build.ts';

const needed = ['--events', 'log.csv', '--out', 'pack'];

describe('homebody build', () => {
  it('reads a whole build', () => {
    const folder = testFolder();
    const slots = [{ slot: 'home', strategy: 'popular', limit: 4 }];
    const args = `--catalog items.csv --map user=U,event==purchase --map item=I --currency GBP --language de
      --name Shop --k-pair 6 --k-item 11 --k-group 51 --seed 7 --json --no-privacy-price --no-predictions --slots ${folder.file('slots.json', JSON.stringify(slots))}`;
    expect(buildCommand.read([...needed, ...args.split(/\s+/)])?.request).toEqual({
      json: true,
      isDry: false,
      options: {
        badRows: 'homebody-bad-rows.csv',
        events: ['log.csv'],
        catalog: 'items.csv',
        out: 'pack',
        map: { user: { column: 'U' }, event: { constant: 'purchase' }, item: { column: 'I' } },
        mapCatalog: {},
        name: 'Shop',
        currency: 'GBP',
        language: 'de',
        least: { pair: 6, item: 11, group: 51 },
        seed: 7,
        privacyPrice: false,
        predictions: false,
        slots,
      },
    });
    folder.remove();
  });

  it('takes from a configuration what no option says', () => {
    const config = {
      events: ['/shop/log.csv'],
      out: '/shop/pack',
      map: { user: { column: 'A' }, item: { column: 'B' } },
      least: { pair: 7, item: 12 },
      currency: 'SEK',
      seed: 5,
      privacyPrice: false,
    };
    const args = ['--config', 'c.json', '--map', 'user=U', '--k-item', '20', '--currency', 'GBP'];
    expect(buildCommand.read(args, config)?.request).toMatchObject({
      options: {
        events: ['/shop/log.csv'],
        out: '/shop/pack',
        map: { user: { column: 'U' }, item: { column: 'B' } },
        least: { pair: 7, item: 20, group: 50 },
        currency: 'GBP',
        seed: 5,
        privacyPrice: false,
      },
    });
    expect(buildCommand.read([...args, '--events', 'b.csv', '--seed', '9'], config)?.request).toMatchObject({
      options: { events: ['b.csv'], seed: 9 },
    });
  });

  it('cleans the log as its options say, over what a configuration says', () => {
    const config = { clean: { timeZone: 'UTC', sessions: { gap: 20 } } };
    const args = [...needed, '--clean', 'bots=no,sessions.midnight=yes', '--clean', 'rates.USD=0.9'];
    expect(buildCommand.read(args, config)?.request).toMatchObject({
      options: {
        clean: { timeZone: 'UTC', bots: false, rates: { USD: 0.9 }, sessions: { gap: 20, midnight: true } },
      },
    });
    expect(buildCommand.read(needed, config)?.request).toMatchObject({ options: config });
  });

  it('has no option that a configuration can not say', () => {
    const ofTheCommandLine = ['config', 'dry-run', 'json', 'help'];
    const flags = [...buildCommand.help.matchAll(/^ .{0,5}--([a-z-]+)/gm)].map(([, flag = '']) => flag);
    expect(flags.length).toBeGreaterThan(10);
    const settingOf = (flag: string): string =>
      flag
        .replace(/^k-.*/, 'k')
        .replace(/^(engine|clickhouse-.*)$/, 'clickhouse')
        .replace(/^no-/, '')
        .replace(/-(.)/g, (_, letter: string) => letter.toUpperCase());
    const inFile = flags.filter((flag) => !ofTheCommandLine.includes(flag)).map(settingOf);
    expect([...new Set(inFile)].sort()).toEqual(Object.keys(settings).sort());
  });

  it('names what is wrong in a slots file by its path', () => {
    const folder = testFolder();
    const slots = folder.file(
      'slots.json',
      '[{ "slot": "home", "strategy": "popular", "limit": 4, "rules": [{ "pin": { "item": "a" } }] }]',
    );
    expect(() => buildCommand.read([...needed, '--slots', slots])).toThrow(
      `Option --slots: ${slots}, slots[0].rules[0].pin.place: is missing.`,
    );
    folder.remove();
  });

  it('reads where a ClickHouse is', () => {
    const args = '--engine clickhouse --clickhouse-url http://ch:8123 --clickhouse-database shop';
    expect(buildCommand.read([...needed, ...args.split(' ')])?.request).toMatchObject({
      options: { clickhouse: { url: 'http://ch:8123', database: 'shop' } },
    });
  });

  it('keeps bad rows out of the current folder when there is a work folder, and needs no pack for a dry run', () => {
    expect(buildCommand.read([...needed, '--work', 'kept', '--strict'])?.request).toMatchObject({
      options: { work: 'kept', strict: true, badRows: undefined },
    });
    expect(buildCommand.read(['--events', 'log.csv', '--dry-run'])?.request).toMatchObject({ isDry: true });
  });

  it.each([
    [['--out', 'pack'], 'Option --events is missing'],
    [['--events', 'log.csv'], 'Option --out is missing'],
    [[...needed, '--seed', 'x'], 'Option --seed is "x"'],
    [[...needed, 'items.csv'], 'Unexpected "items.csv"'],
    [[...needed, '--slots', 'absent.json'], 'Option --slots: absent.json'],
    [[...needed, '--engine', 'sqlite'], 'Option --engine is "sqlite"; expected duckdb or clickhouse'],
    [[...needed, '--engine', 'clickhouse'], 'Option --clickhouse-url is missing'],
    [[...needed, '--clickhouse-url', 'http://ch:8123'], 'go with --engine clickhouse'],
    [[...needed, '--map', 'nobody=x'], 'Mapping "nobody=x"'],
    [[...needed, '--clean', 'robots=no'], '--clean.robots: no such setting'],
  ])('refuses %j by naming what is wrong', (args, message) => {
    expect(() => buildCommand.read(args)).toThrow(expect.objectContaining({ code: 'invalid-config' }));
    expect(() => buildCommand.read(args)).toThrow(message);
  });
});
