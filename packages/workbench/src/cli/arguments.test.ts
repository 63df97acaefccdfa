import { describe, expect, it } from 'vitest';
import { testFolder } from '../test-shop.ts';
import { commandOf, configPathOf } from './arguments.ts';

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

  it('takes from a configuration what no option says', () => {
    const config = {
      events: ['/shop/log.csv'],
      out: '/shop/pack',
      map: { user: { column: 'A' }, item: { column: 'B' } },
      least: { pair: 7, item: 12 },
      currency: 'SEK',
      seed: 5,
    };
    expect(configPathOf(['build', '--config', 'c.json'])).toBe('c.json');
    const args = ['build', '--config', 'c.json', '--map', 'user=U', '--k-item', '20', '--currency', 'GBP'];
    expect(commandOf(args, config)).toMatchObject({
      options: {
        events: ['/shop/log.csv'],
        out: '/shop/pack',
        map: { user: { column: 'U' }, item: { column: 'B' } },
        least: { pair: 7, item: 20, group: 50 },
        currency: 'GBP',
        seed: 5,
      },
    });
    expect(commandOf([...args, '--events', 'b.csv', '--seed', '9'], config)).toMatchObject({
      options: { events: ['b.csv'], seed: 9 },
    });
  });

  it('names what is wrong in a slots file by its path', () => {
    const folder = testFolder();
    const slots = folder.file(
      'slots.json',
      '[{ "slot": "home", "strategy": "popular", "limit": 4, "rules": [{ "pin": { "item": "a" } }] }]',
    );
    expect(() => commandOf([...needed, '--slots', slots])).toThrow(
      `Option --slots: ${slots}, slots[0].rules[0].pin.place: is missing.`,
    );
    folder.remove();
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
    [[...needed, '--map', 'nobody=x'], 'Mapping "nobody=x"'],
  ])('refuses %j by naming what is wrong', (args, message) => {
    expect(() => commandOf(args)).toThrow(expect.objectContaining({ code: 'invalid-config' }));
    expect(() => commandOf(args)).toThrow(message);
  });
});
