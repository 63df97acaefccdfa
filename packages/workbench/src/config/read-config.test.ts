import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { testFolder } from '../test-shop.ts';
import { readConfig } from './read-config.ts';

const folder = testFolder();
mkdirSync(join(folder.path, 'shop'));
const file = (name: string, text: string) => folder.file(join('shop', name), text);
const json = (config: unknown) => file('homebody.config.json', JSON.stringify(config));

const slots = [{ slot: 'home', strategy: 'popular', limit: 4, rules: [{ exclude: { category: 'lamps' } }] }];

describe('a configuration file', () => {
  afterAll(folder.remove);

  it('says what flags can say, with paths beside it', async () => {
    const path = json({
      events: ['log.csv', '/elsewhere/orders.csv'],
      catalog: '../items.csv',
      out: 'pack',
      map: { user: 'Customer', event: { constant: 'purchase' } },
      mapCatalog: { name: { column: 'title' } },
      name: 'Shop',
      currency: 'GBP',
      language: 'de',
      k: { pair: 7 },
      slots,
      seed: 3,
      privacyPrice: false,
    });
    expect(await readConfig(path)).toEqual({
      events: [join(folder.path, 'shop', 'log.csv'), '/elsewhere/orders.csv'],
      catalog: join(folder.path, 'items.csv'),
      out: join(folder.path, 'shop', 'pack'),
      map: { user: { column: 'Customer' }, event: { constant: 'purchase' } },
      mapCatalog: { name: { column: 'title' } },
      name: 'Shop',
      currency: 'GBP',
      language: 'de',
      least: { pair: 7 },
      slots,
      seed: 3,
      privacyPrice: false,
    });
  });

  it.each([
    ['homebody.config.ts', 'const limit: number = 4;'],
    ['homebody.config.js', 'const limit = 4;'],
    ['homebody.config.mjs', 'const limit = await Promise.resolve(4);'],
  ])('may be a program, with the types of defineConfig: %s', async (name, first) => {
    const path = file(
      name,
      `import { defineConfig } from '@homebody/workbench';
      ${first}
      export default defineConfig({ events: 'log.csv', slots: [{ slot: 'home', strategy: 'popular', limit }] });`,
    );
    expect(await readConfig(path)).toEqual({
      events: [join(folder.path, 'shop', 'log.csv')],
      slots: [{ slot: 'home', strategy: 'popular', limit: 4 }],
    });
  });

  const slot = (more: object) => ({ slots: [{ slot: 'home', strategy: 'popular', limit: 4, ...more }] });

  it.each([
    [{ evnts: 'log.csv' }, 'evnts: no such setting; did you mean "events"?'],
    [{ events: [7] }, 'events[0]: expected text, found 7.'],
    [{ k: { pairs: 7 } }, 'k.pairs: no such setting; did you mean "pair"?'],
    [{ k: { item: 1 } }, 'k.item: expected a whole number from 2, found 1.'],
    [{ map: { user: { colum: 'x' } } }, 'map.user.colum: no such setting; did you mean "column"?'],
    [{ seed: 'x' }, 'seed: expected a whole number from 0, found "x".'],
    [{ slots: {} }, 'slots: expected a list, found {}.'],
    [slot({ limit: 0 }), 'slots[0].limit: expected a whole number from 1 to 100, found 0.'],
    [slot({ strategy: 'best' }), 'slots[0].strategy: expected one of picked-for-you, similar, '],
    [slot({ strategy: 'picked-for-me' }), 'found "picked-for-me"; did you mean "picked-for-you"?'],
    [slot({ rule: [] }), 'slots[0].rule: no such setting; did you mean "rules"?'],
    [slot({ rules: [{ exclud: {} }] }), 'slots[0].rules[0].exclud: no such setting; did you mean "exclude"?'],
    [slot({ rules: [{ inStock: true, price: {} }] }), 'slots[0].rules[0]: expected one of include, '],
    [slot({ rules: [{ boost: { brand: 'Lux' } }] }), 'slots[0].rules[0].boost.by: is missing.'],
    [
      slot({ rules: [{ price: { form: 3 } }] }),
      'slots[0].rules[0].price.form: no such setting; did you mean "from"?',
    ],
    [
      slot({ rules: [{ atMost: { count: 1, per: 'size' } }] }),
      'rules[0].atMost.per: expected one of category, brand, family, found "size".',
    ],
    [
      { segments: { a: { when: { did: { event: 'view_item' } } } } },
      'segments.a.when.did.days: expected a whole number from 1 to 90, found undefined.',
    ],
    [
      { segments: { a: { when: { boght: {} } } } },
      'segments.a.when.boght: expected one of did, bought, inCart, ',
    ],
    [{ segments: { a: { when: { boght: {} } } } }, 'found "boght"; did you mean "bought"?'],
    [
      { segments: { a: { when: { did: { event: 'search', days: 3, atleast: 2 } } } } },
      'found "atleast"; did you mean "atLeast"?',
    ],
    [{ segments: { 'A b': { when: { bought: {} } } } }, 'segments.A b: expected an id of lower-case letters'],
    [[], 'the configuration: expected an object, found [].'],
  ])('with %j is refused by path, with what was expected', async (config, message) => {
    const path = json(config);
    const reading = readConfig(path);
    await expect(reading).rejects.toMatchObject({ code: 'invalid-config' });
    await expect(reading).rejects.toThrow(`${path}: `);
    await expect(reading).rejects.toThrow(message);
  });

  it.each([
    ['absent.json', undefined, "can't be read (ENOENT"],
    ['broken.json', '{', "can't be read ("],
    ['broken.ts', 'export default {', "can't be read ("],
    ['throws.js', 'throw new Error("no log tonight");', "can't be read (no log tonight)"],
    ['config.yaml', 'events: log.csv', 'expected a .json, .ts, .mts, .js, .mjs file.'],
  ])('that is no configuration is refused by name: %s', async (name, text, message) => {
    const path = text === undefined ? join(folder.path, name) : file(name, text);
    await expect(readConfig(path)).rejects.toThrow(`${path}: ${message}`);
  });
});
