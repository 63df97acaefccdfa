import { dayMs } from '@homebody/core';
import { describe, expect, it } from 'vitest';
import { readCatalogue } from '../catalogue/read-catalogue.ts';
import { usualCleaning } from '../clean/cleaning.ts';
import { qualityText } from '../cli/quality-text.ts';
import { useTestEngine } from '../test-engine.fixture.ts';
import { shopEnd } from '../test-shop.ts';
import { catalogueQuality } from './catalogue-quality.ts';
import { type FieldQuality, dataQuality, judged } from './data-quality.ts';
import { logQuality } from './log-quality.ts';

describe('the quality of data', () => {
  const current = useTestEngine();
  const file = (name: string, lines: readonly string[]) => current().folder.file(name, lines.join('\n'));
  const ofLog = async (lines: readonly string[], items?: readonly string[]) => {
    const log = await current().load(file('log.csv', lines));
    return logQuality(current().engine, log, {
      clock: () => shopEnd,
      cleaning: usualCleaning,
      catalogue: items && new Set(items),
    });
  };
  const ofCatalogue = async (lines: readonly string[], paid: ReadonlyMap<string, number> = new Map()) =>
    catalogueQuality(await readCatalogue(current().engine, { path: file('items.csv', lines), mapping: {} }), {
      paid,
    });
  const named = (fields: readonly FieldQuality[], field: string) =>
    fields.find((each) => each.field === field);

  it('is the mean of the shares there are, and advises about the worst', () => {
    const advice = {
      name: { complete: (missing: string) => `${missing} missing.`, valid: () => 'not valid' },
    };
    const field = judged('log', { field: 'name', complete: 0.63, valid: 0.9, fresh: 1 }, advice);
    expect(field).toEqual({
      of: 'log',
      field: 'name',
      complete: 0.63,
      valid: 0.9,
      fresh: 1,
      total: (0.63 + 0.9 + 1) / 3,
      advice: '37 % missing.',
    });
    expect(judged('log', { field: 'name', complete: 0.99 }, advice)).not.toHaveProperty('advice');
    expect(judged('log', { field: 'name' }, advice)).toBeUndefined();
    const other = judged('catalogue', { field: 'id', valid: 0.5 }, {});
    expect(dataQuality([other, field, undefined])).toMatchObject({
      log: field?.total,
      catalogue: 0.5,
      fields: [{ of: 'log' }, { of: 'catalogue' }],
    });
  });

  it('of a log is counted field by field', async () => {
    const day = (ago: number) => new Date(shopEnd - ago * dayMs).toISOString().slice(0, 10);
    const { fields, paid } = await ofLog(
      [
        'user_id,item_id,time,event,price,quantity,order_id,engagement_time_msec,utm_source',
        `u,a,${day(2)}T10:00:01Z,view_item,5,,,100,google`,
        `u,a,${day(2)}T10:00:01Z,view_item,5,,,100,google`,
        `u,b,${day(3)}T10:00:01Z,view_item,,,,-1,`,
        `v,c,${day(3)},view_item,abc,,,,`,
        `v,a,${day(50)}T10:01:01Z,purchase,6,1,o1,,`,
        `w,a,${day(4)}T10:01:01Z,purchase,60,2,o1,,`,
        `w,b,${day(4)}T10:01:01Z,purchase,,,,,`,
        `x,b,tomorrow,purchase,2,1,o3,,`,
        `x,b,${day(4)}T10:00:00Z,scroll,,,,,`,
        `,b,${day(4)}T10:00:00Z,view_item,,,,,`,
      ],
      ['a', 'b'],
    );
    expect(named(fields, 'row')).toMatchObject({ valid: 0.8, unique: 1 - 1 / 7 });
    expect(named(fields, 'user')?.complete).toBe(8 / 9);
    expect(named(fields, 'time')).toMatchObject({
      complete: 1,
      valid: 8 / 9,
      consistent: 7 / 8,
      fresh: 3 / 30,
    });
    expect(named(fields, 'price')).toMatchObject({ complete: 3 / 4, valid: 5 / 6, consistent: 0 });
    expect(named(fields, 'quantity')).toMatchObject({ complete: 3 / 4, valid: 1 });
    expect(named(fields, 'transaction')).toMatchObject({ complete: 3 / 4, consistent: 1 / 2 });
    expect(named(fields, 'dwell')).toMatchObject({ complete: 3 / 5, valid: 2 / 3 });
    expect(named(fields, 'item')?.fresh).toBeCloseTo(4 / 5);
    expect(named(fields, 'category')).toBeUndefined();
    expect(named(fields, 'row')?.advice).toContain('20 % of the rows');
    expect(Object.fromEntries(paid)).toEqual({ a: 60 });
  });

  it('of a log without a catalogue speaks of names, categories and brands', async () => {
    const { fields } = await ofLog([
      'user_id,item_id,time,item_name,item_category',
      'u,a,2026-01-02,Mug,cups',
      'v,a,2026-01-02,Mug,glasses',
      'v,b,2026-01-02,Tea,',
    ]);
    expect(named(fields, 'name')).toMatchObject({ complete: 1, consistent: 1, total: 1 });
    expect(named(fields, 'category')).toMatchObject({ complete: 0.5, consistent: 0 });
    expect(named(fields, 'brand')?.advice).toContain('100 % of the items have no brand');
    // Every row is a purchase, and none has a price.
    expect(named(fields, 'price')).toMatchObject({ complete: 0 });
    expect(named(fields, 'event')).toBeUndefined();
  });

  it('of a catalogue is counted field by field', async () => {
    const fields = await ofCatalogue(
      [
        'id,name,category,brand,price,url,availability,added,family',
        'a,Mug,Cups,Lux,5,/a,yes,2026-01-02,f',
        'b,Mug,cups ,LUX,6,/a,maybe,,f',
        'c,Tea,Cups,Lux,x,,no,,',
        'd,Tea,,,,,,,',
        ',Pot,,,,,,,',
      ],
      new Map([
        ['a', 5.5],
        ['b', 600],
        ['d', 1],
      ]),
    );
    expect(named(fields, 'id')).toMatchObject({ valid: 0.8 });
    expect(named(fields, 'name')).toMatchObject({ unique: 0.5 });
    expect(named(fields, 'category')).toMatchObject({ complete: 0.75, consistent: 2 / 3 });
    expect(named(fields, 'category')?.advice).toBe(
      '33 % of the items are in a category that is also spelled otherwise, which makes it two: spell it one way.',
    );
    expect(named(fields, 'brand')).toMatchObject({ complete: 0.75, consistent: 2 / 3 });
    expect(named(fields, 'price')).toMatchObject({ complete: 0.5, valid: 2 / 3, fresh: 0.5 });
    expect(named(fields, 'url')).toMatchObject({ complete: 0.5, unique: 0 });
    expect(named(fields, 'in_stock')).toMatchObject({ complete: 0.5, valid: 2 / 3 });
    expect(named(fields, 'image')?.advice).toContain('100 % of the items have no picture');
    for (const { total } of fields) {
      expect(total).toBeGreaterThanOrEqual(0);
      expect(total).toBeLessThanOrEqual(1);
    }
  });

  it('is written for people with what to do, worst first', async () => {
    const catalogue = await ofCatalogue(['id,name,category', 'a,Mug,cups', 'b,Tea,']);
    const text = qualityText(dataQuality(catalogue)).join('\n');
    expect(text).toContain('quality of the data, out of 100: log 0, catalogue');
    expect(text).toMatch(/catalogue category +50 +50 +100|catalogue category +75 +50 +· +100/);
    expect(text).toContain(
      '- catalogue, category: 50 % of the items have no category: similar items are found by text alone',
    );
  });
});
