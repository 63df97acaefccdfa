import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, expect, test } from 'vitest';
import { readHillstrom } from './hillstrom.ts';
import { readOj, readStores } from './oj.ts';
import { readOpenBandit } from './open-bandit.ts';

const folder = mkdtempSync(join(tmpdir(), 'homebody-decision-readers-'));
afterAll(() => rmSync(folder, { recursive: true }));
const write = (name: string, ...lines: readonly string[]): void =>
  writeFileSync(join(folder, `${name}.gz`), gzipSync(`${lines.join('\n')}\n`));

const impressions = ',timestamp,item_id,position,click,propensity_score,user_feature_0';
const customers =
  'recency,history_segment,history,mens,womens,zip_code,newbie,channel,segment,visit,conversion,spend';
const prices = Array.from({ length: 11 }, (_, at) => `0.0${at + 1}`).join(',');
const stores = `store,brand,week,logmove,constant,${prices.replaceAll(/[^,]+/g, 'price1')},deal,feat,profit`;

test('impressions, customers and sales are read as they are published', () => {
  write('bts_men.csv', impressions, '0,2019-11-24,14,3,1,0.25,a');
  expect(readOpenBandit(folder, 'bts', 'men')).toEqual([
    { item: 14, position: 3, clicked: true, propensity: 0.25 },
  ]);
  write('hillstrom.csv', customers, '5,"6) $750 - $1,000",828.42,1,0,Surburban,1,Web,No E-Mail,1,0,29.5');
  expect(readHillstrom(folder)).toEqual([
    { mail: 'No E-Mail', before: 828.42, visit: 1, conversion: 0, spend: 29.5 },
  ]);
  write('oj.csv', 'sales,price,brand,feat', '8256,3.87,tropicana,1');
  expect(readOj(folder)).toEqual([{ brand: 'tropicana', units: 8256, price: 3.87, isAdvertised: true }]);
  write('orangeJuice_yx.csv', stores, `2,1,40,0,1,${prices},1,0.5,38`);
  expect(readStores(folder)).toEqual([
    {
      store: '2',
      brand: 1,
      week: 40,
      units: 1,
      prices: prices.split(',').map(Number),
      deal: 1,
      advertised: 0.5,
    },
  ]);
});

test('what is not as expected is named, with its file and line', () => {
  write('bts_men.csv', impressions, '0,2019-11-24,14,3,1,0,a');
  expect(() => readOpenBandit(folder, 'bts', 'men')).toThrow(/bts_men\.csv\.gz, line 2: .*expected an item/);
  write('hillstrom.csv', customers, '5,6,7');
  expect(() => readHillstrom(folder)).toThrow(/hillstrom\.csv\.gz, line 2: "5,6,7", expected 12 fields/);
  write('oj.csv', 'sales,price,brand,feat', '0,3.87,tropicana,1');
  expect(() => readOj(folder)).toThrow(/oj\.csv\.gz, line 2: .*expected sales and a price above 0/);
  write('orangeJuice_yx.csv', stores, '2,1,40,0,1');
  expect(() => readStores(folder)).toThrow(/orangeJuice_yx\.csv\.gz, line 2: .*expected eleven prices/);
  write('orangeJuice_yx.csv', 'store,week');
  expect(() => readStores(folder)).toThrow('its first line is "store,week", expected "store,brand,');
});
