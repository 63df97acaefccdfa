import { HomebodyError } from '@homebody/core';
import { describe, expect, it } from 'vitest';
import { readSegments } from '../read-segments.ts';
import type { Refuse } from '../reader.ts';
import type { SegmentRule } from '../segment-rule.ts';
import { checkSegments } from './check-segments.ts';
import { knownNames } from './known-names.ts';

const names = knownNames(
  [
    { id: 'lamp', name: 'Lamp', category: 'Lamps', brand: 'Lux', price: 20 },
    { id: 'rug', name: 'Rug', category: 'Rugs', brand: 'Nord', price: 90 },
    { id: 'balm', name: 'Balm', category: 'Care', brand: 'Nord', price: 5, sensitive: true },
    { id: 'soap', name: 'Soap', category: 'Care', price: 4 },
    { id: 'test', name: 'Test', category: 'Pregnancy', price: 4 },
    { id: 'pill', name: 'Pill', category: 'Pills', sensitive: true },
  ],
  {
    predictions: ['purchase-7d'],
    clusters: ['c1'],
    isSensitiveText: (text) => /pregnan/i.test(text),
  },
);
const refuse: Refuse = (path, expected, found, near = []) =>
  new HomebodyError(
    'invalid-config',
    `${path}: expected ${expected}, found ${JSON.stringify(found)} [${near.length}]`,
  );

const check = (rules: Readonly<Record<string, SegmentRule>>) => {
  const configured = Object.fromEntries(Object.entries(rules).map(([id, when]) => [id, { when }]));
  const segments = readSegments(JSON.parse(JSON.stringify(configured)), 'segments', refuse);
  return checkSegments(segments, { names, path: 'segments', refuse });
};

describe('segments held against a shop', () => {
  it('pass when all they name is there, and stand behind those they speak of', () => {
    const checked = check({
      best: { all: [{ segment: 'buyers' }, { not: { segment: 'away' } }] },
      buyers: {
        bought: { category: ['Lamps', 'Care'], brand: 'Nord', item: 'rug', price: { from: 5, to: 20 } },
      },
      away: { any: [{ lastVisit: { atLeast: 30 } }, { prediction: { of: 'purchase-7d', atMost: 0.1 } }] },
      near: { cluster: 'c1' },
      now: { all: [{ time: { from: 22, until: 6 } }, { page: { category: 'Rugs' } }] },
      searchers: { did: { event: 'search', category: 'Lamps', days: 90 } },
    });
    expect(checked.map(({ id }) => id)).toEqual(['buyers', 'away', 'best', 'near', 'now', 'searchers']);
  });

  it.each<[SegmentRule, string]>([
    [
      { bought: { category: 'Lampz' } },
      'a.when.bought.category: expected a category of the catalogue, found "Lampz" [5]',
    ],
    [
      { bought: { brand: ['Lux', 'Nort'] } },
      'a.when.bought.brand[1]: expected a brand of the catalogue, found "Nort"',
    ],
    [{ inCart: { item: 'lmap' } }, 'a.when.inCart.item: expected an item of the catalogue, found "lmap"'],
    [{ bought: { category: 'Pills' } }, 'a.when.bought.category: expected a category that is not sensitive'],
    [
      { said: { category: 'Pregnancy', to: 'more' } },
      'a.when.said.category: expected a category that is not sensitive',
    ],
    [
      { affinity: { category: 'Pills', atLeast: 0.1 } },
      'a.when.affinity.category: expected a category that is not',
    ],
    [{ page: { category: 'Pills' } }, 'a.when.page.category: expected a category that is not sensitive'],
    [{ bought: { item: 'balm' } }, 'a.when.bought.item: expected an item that is not sensitive'],
    [
      { bought: { price: { from: 500 } } },
      'a.when.bought.price: expected a price that an item of the catalogue has',
    ],
    [{ bought: { price: { from: 9, to: 3 } } }, 'a.when.bought.price.to: expected at least from, 9, found 3'],
    [{ bought: { atLeast: 3, atMost: 2 } }, 'a.when.bought.atMost: expected at least atLeast, 3, found 2'],
    [{ spent: { days: 3 } }, 'a.when.spent: expected at least one of atLeast and atMost, found {"days":3}'],
    [{ lastVisit: {} }, 'a.when.lastVisit: expected at least one of atLeast and atMost'],
    [
      { did: { event: 'view_item_list', category: 'Lamps', days: 60 } },
      'a.when.did.days: expected at most 30, as long as a device keeps view_item_list, found 60',
    ],
    [
      { did: { event: 'view_item', days: 120 } },
      'a.when.did.days: expected a whole number from 1 to 90, found 120',
    ],
    [{ visits: { days: 31 } }, 'a.when.visits.days: expected a whole number from 1 to 30, found 31'],
    [
      { lastPurchase: { atLeast: 200 } },
      'a.when.lastPurchase.atLeast: expected a whole number from 1 to 90, found 200',
    ],
    [{ did: { event: 'viewed' as 'search', days: 3 } }, 'a.when.did.event: expected one of page_view, '],
    [
      { did: { event: 'page_view', brand: 'Lux', days: 3 } },
      'a.when.did.brand: expected nothing, since page_view does not tell it, found "brand"',
    ],
    [
      { did: { event: 'search', different: true, days: 3 } },
      'a.when.did.different: expected nothing, since search names no items',
    ],
    [{ arrivedBy: 'mail' as 'email' }, 'a.when.arrivedBy: expected one of direct, search, social, email'],
    [{ page: { type: ['home', 'lamp' as 'item'] } }, 'a.when.page.type[1]: expected one of home, category'],
    [{ time: {} }, 'a.when.time: expected at least one of weekdays, from and until'],
    [{ time: { from: 3, until: 3 } }, 'a.when.time.until: expected another hour than from, found 3'],
    [{ page: {} }, 'a.when.page: expected at least one of type and category'],
    [
      { prediction: { of: 'churn', atLeast: 1 } },
      'a.when.prediction.of: expected a prediction that there is, found "churn" [1]',
    ],
    [{ prediction: { of: 'purchase-7d' } }, 'a.when.prediction: expected at least one of atLeast and atMost'],
    [{ cluster: ['c1', 'c9'] }, 'a.when.cluster: expected a cluster that there is, found "c9"'],
    [{ not: { segment: 'b' } }, 'a.when.not.segment: expected a segment that there is, found "b" [1]'],
    [
      { any: [{ bought: {} }, { segment: 'a' }] },
      'a.when: expected segments that do not speak of one another in a circle, found "a → a"',
    ],
  ])('name what is wrong with %j by its path, what was expected and what was found', (rule, message) => {
    expect(() => check({ a: rule })).toThrow(expect.objectContaining({ code: 'invalid-config' }));
    expect(() => check({ a: rule })).toThrow(`segments.${message}`);
  });

  it('are refused in circles, however long', () => {
    expect(() =>
      check({ x: { segment: 'a' }, a: { segment: 'b' }, b: { not: { segment: 'c' } }, c: { segment: 'a' } }),
    ).toThrow(
      'segments.a.when: expected segments that do not speak of one another in a circle, found "a → b → c → a"',
    );
  });

  it('[P7] are refused by names that speak of a sensitive topic, and by ids that are none', () => {
    expect(() => check({ 'pregnant-women': { bought: {} } })).toThrow(
      'a name that speaks of no sensitive topic',
    );
    expect(() => check({ 'Lamp Lovers': { bought: {} } })).toThrow('expected an id of lower-case letters');
  });
});
