import { isHomebodyError } from '@homebody/core';
import { decodeColumns, encodeColumns } from '@homebody/pack';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyRule } from './arbitrary-rule.fixture.ts';
import { segmentsSection } from './section.ts';
import type { SegmentRule } from './segment-rule.ts';
import type { Segments } from './segment.ts';

const { encode, decode } = segmentsSection;
const throughPack = (segments: Segments): Segments =>
  decode(decodeColumns(Uint8Array.from(encodeColumns(encode(segments))).buffer, 'segments'));

const decoding =
  (...rules: readonly unknown[]) =>
  () =>
    decode({
      columns: { ids: rules.map((_, at) => `s${at}`), rules: rules.map((rule) => JSON.stringify(rule)) },
      values: {},
    });

describe('the section of segments', () => {
  it('gives every rule back as it was', () => {
    fc.assert(
      fc.property(fc.array(anyRule, { maxLength: 5 }), (rules) => {
        const segments = rules.map((when, at) => ({ id: `s${at}`, when }));
        expect(throughPack(segments)).toEqual(JSON.parse(JSON.stringify(segments)));
      }),
      { seed: 3, numRuns: 100 },
    );
  });

  it.each<[unknown, string]>([
    [{}, 's0.when'],
    [{ did: {} }, 's0.when.did.event'],
    [{ did: { event: 'view_item', days: 91 } }, 's0.when.did.days'],
    [{ did: { event: 'view_item', days: 3, colour: 'red' } }, 's0.when.did.colour'],
    [{ did: { event: 'view_item', days: 3 }, bought: {} }, 's0.when'],
    [{ likes: 'lamps' }, 's0.when.likes'],
    [{ all: [] }, 's0.when.all'],
    [{ all: [{ bought: { category: ['a', 3] } }] }, 's0.when.all[0].bought.category[1]'],
    [{ not: { time: { weekdays: ['mon'] } } }, 's0.when.not.time.weekdays[0]'],
    [{ affinity: { category: 'a', brand: 'b', atLeast: 0.2 } }, 's0.when.affinity'],
    [{ affinity: { atLeast: 0.2 } }, 's0.when.affinity'],
    [JSON.parse('{ "__proto__": {} }'), 's0.when.__proto__'],
  ])('refuses the rule %j by its path', (rule, path) => {
    expect(decoding(rule)).toThrow(expect.objectContaining({ code: 'pack-corrupt' }));
    expect(decoding(rule)).toThrow(`segments.${path},`);
  });

  it('refuses a segment that is there twice, and one that speaks of itself or of a later one', () => {
    const rule: SegmentRule = { bought: {} };
    expect(() =>
      decode({ columns: { ids: ['a', 'a'], rules: ['{"bought":{}}', '{"bought":{}}'] }, values: {} }),
    ).toThrow('"a" there twice');
    expect(decoding({ segment: 's0' })).toThrow('"s0" before "s0"');
    expect(decoding({ not: { any: [rule, { segment: 's1' }] } }, rule)).toThrow('"s0" before "s1"');
    expect(decoding(rule, { segment: 's0' })).not.toThrow();
  });

  it('refuses rules within rules without end', () => {
    const nested = (deep: number): unknown => (deep === 0 ? { bought: {} } : { not: nested(deep - 1) });
    expect(decoding(nested(11))).not.toThrow();
    expect(decoding(nested(12))).toThrow('at most 12 rules within one another');
    expect(() =>
      decode({
        columns: { ids: ['a'], rules: [`${'{"not":'.repeat(50_000)}{}${'}'.repeat(50_000)}`] },
        values: {},
      }),
    ).toThrow('Pack section "segments"');
  });

  it('refuses everything else with its own error, whatever it is', () => {
    const damaged = fc.oneof(
      fc.tuple(anyRule, fc.nat(200), fc.string({ maxLength: 3 })).map(([rule, at, more]) => {
        const text = JSON.stringify(rule);
        return text.slice(0, at % text.length) + more + text.slice((at % text.length) + 1);
      }),
      fc.json(),
      fc.string(),
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.oneof(fc.constant('ok'), fc.string()), damaged)), (rows) => {
        try {
          const segments = decode({
            columns: { ids: rows.map(([id]) => id), rules: rows.map(([, rule]) => rule) },
            values: {},
          });
          // What is let in can be asked.
          expect(throughPack(segments)).toEqual(segments);
        } catch (error) {
          expect(isHomebodyError(error)).toBe(true);
        }
      }),
      { seed: 5, numRuns: 500 },
    );
  });
});
