import { describe, expect, it } from 'vitest';
import { testFolder } from '../test-shop.ts';
import { commandOf } from './arguments.ts';

const needed = ['build', '--events', 'log.csv', '--out', 'pack'];

describe('the command line', () => {
  it('reads a whole build', () => {
    const folder = testFolder();
    const slots = [{ slot: 'home', strategy: 'popular', limit: 4 }];
    const args = `--catalog items.csv --map user=U,event==purchase --map item=I --currency GBP --language de
      --name Shop --k-pair 6 --k-item 11 --k-group 51 --seed 7 --json --slots ${folder.file('slots.json', JSON.stringify(slots))}`;
    expect(commandOf([...needed, ...args.split(/\s+/)])).toEqual({
      command: 'build',
      json: true,
      options: {
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
        slots,
      },
    });
    folder.remove();
  });

  it('reads where a ClickHouse is', () => {
    const args = [
      '--engine',
      'clickhouse',
      '--clickhouse-url',
      'http://ch:8123',
      '--clickhouse-database',
      'shop',
    ];
    expect(commandOf([...needed, ...args])).toMatchObject({
      options: { clickhouse: { url: 'http://ch:8123', database: 'shop' } },
    });
  });

  it('helps when asked to, and when told nothing', () => {
    for (const args of [[], ['help'], ['--help'], ['build', '-h']])
      expect(commandOf(args)).toEqual({ command: 'help' });
  });

  it.each([
    [['destroy'], 'Unknown command "destroy"'],
    [['build', '--out', 'pack'], 'Option --events is missing'],
    [['build', '--events', 'log.csv'], 'Option --out is missing'],
    [[...needed, '--seed', 'x'], 'Option --seed is "x"'],
    [[...needed, '--colour', 'red'], '--colour'],
    [[...needed, 'items.csv'], 'Unexpected "items.csv"'],
    [[...needed, '--slots', 'absent.json'], 'Option --slots: absent.json'],
    [[...needed, '--engine', 'sqlite'], 'Option --engine is "sqlite"; expected duckdb or clickhouse'],
    [[...needed, '--engine', 'clickhouse'], 'Option --clickhouse-url is missing'],
    [[...needed, '--clickhouse-url', 'http://ch:8123'], 'go with --engine clickhouse'],
    [[...needed, '--map', 'nobody=x'], 'Mapping "nobody=x"'],
  ])('refuses %j by naming what is wrong', (args, message) => {
    expect(() => commandOf(args)).toThrow(expect.objectContaining({ code: 'invalid-config' }));
    expect(() => commandOf(args)).toThrow(message);
  });
});
