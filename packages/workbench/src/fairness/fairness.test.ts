import { seededRandom } from '@homebody/core';
import { describe, expect, it } from 'vitest';
import { alarmsIn, auditMemberships, toldOf } from './audit.ts';
import { calibrationWithin } from './calibration-within.ts';
import { checkFairnessSettings } from './fairness-settings.ts';
import { differenceOf, ratioOf, shareOf } from './intervals.ts';
import { parityOf } from './parity.ts';

/** People of groups, of whom some were chosen. */
const peopleOf = (groups: Readonly<Record<string, readonly [some: number, of: number]>>) => {
  const grouping: string[] = [];
  const chosen: number[] = [];
  for (const [group, [some, of]] of Object.entries(groups))
    for (let person = 0; person < of; person += 1) {
      grouping.push(group);
      chosen.push(Number(person < some));
    }
  return { grouping, chosen };
};

describe('intervals of shares', () => {
  it('are what Newcombe (1998, table II) prints for 56 of 70 against 48 of 80', () => {
    const { value, low, high } = differenceOf({ some: 56, of: 70 }, { some: 48, of: 80 });
    expect(value).toBeCloseTo(0.2, 12);
    expect(low).toBeCloseTo(0.0524, 4);
    expect(high).toBeCloseTo(0.3339, 4);
    expect(differenceOf({ some: 10, of: 10 }, { some: 0, of: 10 }).low).toBeCloseTo(0.6075, 4);
  });

  it('of a ratio are Katz’s on the logarithmic scale, worked by hand', () => {
    // ln 2 ± 1.96 √(1/40 - 1/100 + 1/20 - 1/100) = 0.693 ± 0.4597.
    const { value, low, high } = ratioOf({ some: 40, of: 100 }, { some: 20, of: 100 });
    expect(value).toBe(2);
    expect(low).toBeCloseTo(2 * Math.exp(-0.459_653), 4);
    expect(high).toBeCloseTo(2 * Math.exp(0.459_653), 4);
    expect(ratioOf({ some: 0, of: 50 }, { some: 25, of: 50 })).toMatchObject({ value: 0 });
    expect(ratioOf({ some: 0, of: 50 }, { some: 25, of: 50 }).high).toBeLessThan(0.8);
    expect(shareOf({ some: 0, of: 0 }).value).toBe(0);
  });
});

describe('demographic parity', () => {
  it('is what Bickel, Hammel & O’Connell (1975) found in Berkeley’s six largest departments, and not within them', () => {
    const all = peopleOf({ men: [1_198, 2_691], women: [557, 1_835] });
    const { ratio, difference, groups, isAlarm } = parityOf(all.chosen, all.grouping, { least: 50 });
    expect(groups.map(({ group, share }) => [group, share.value.toFixed(3)])).toEqual([
      ['men', '0.445'],
      ['women', '0.304'],
    ]);
    expect(ratio?.value).toBeCloseTo(0.682, 3);
    expect(difference?.value).toBeCloseTo(0.142, 3);
    expect(isAlarm).toBe(true);
    // Simpson's paradox: in department A it is the men who were let in less often.
    const a = peopleOf({ men: [512, 825], women: [89, 108] });
    expect(parityOf(a.chosen, a.grouping, { least: 50 }).groups[0]?.group).toBe('women');
    const b = peopleOf({ men: [353, 560], women: [17, 25] });
    expect(parityOf(b.chosen, b.grouping, { least: 50 })).toMatchObject({ small: 1, ratio: undefined });
  });

  it('is whole where all fare alike, and nothing at its worst', () => {
    const alike = peopleOf({ a: [30, 100], b: [60, 200] });
    expect(parityOf(alike.chosen, alike.grouping, { least: 50 })).toMatchObject({
      ratio: { value: 1 },
      difference: { value: 0 },
      isAlarm: false,
    });
    const worst = peopleOf({ a: [100, 100], b: [0, 100] });
    expect(parityOf(worst.chosen, worst.grouping, { least: 50 })).toMatchObject({
      ratio: { value: 0 },
      difference: { value: 1 },
      isAlarm: true,
    });
    const nobody = peopleOf({ a: [0, 100], b: [0, 100] });
    expect(parityOf(nobody.chosen, nobody.grouping, { least: 50 }).isAlarm).toBe(false);
  });

  it('raises no alarm by chance: below four fifths in a sample that could as well be even', () => {
    const few = peopleOf({ a: [12, 50], b: [9, 50] });
    const { ratio, isAlarm } = parityOf(few.chosen, few.grouping, { least: 50 });
    expect(ratio?.value).toBe(0.75);
    expect(isAlarm).toBe(false);
  });

  it('[P10] says nothing of a group of too few people', () => {
    const { chosen, grouping } = peopleOf({ a: [30, 100], b: [1, 49], c: [30, 60] });
    const { groups, small } = parityOf(chosen, grouping, { least: 50 });
    expect(groups.map(({ group }) => group)).toEqual(['c', 'a']);
    expect(small).toBe(1);
  });

  it('among those of whom it is true is equal opportunity', () => {
    const { grouping } = peopleOf({ a: [0, 200], b: [0, 200] });
    // Both groups are chosen as often; but of those of b that should be, only half are.
    const isTrue = grouping.map((_, person) => Number(person % 2 === 0));
    const chosen = grouping.map((group, person) =>
      Number(group === 'a' ? person % 2 === 0 : person % 4 === 0 || person % 4 === 1),
    );
    expect(parityOf(chosen, grouping, { least: 50 }).ratio?.value).toBe(1);
    expect(parityOf(chosen, grouping, { least: 50, among: isTrue })).toMatchObject({
      ratio: { value: 0.5 },
      isAlarm: true,
    });
  });
});

describe('calibration within groups', () => {
  it('finds the group of which more is foretold than happens', () => {
    const random = seededRandom(1);
    const grouping = Array.from({ length: 2_000 }, (_, person) => (person % 2 === 0 ? 'even' : 'odd'));
    const probabilities = grouping.map(() => random());
    const happened = grouping.map((group, person) =>
      Number(random() < (group === 'odd' ? probabilities[person]! / 2 : probabilities[person]!)),
    );
    const found = calibrationWithin(probabilities, happened, grouping, 50);
    expect(found.map(({ group, isAlarm }) => [group, isAlarm])).toEqual([
      ['even', false],
      ['odd', true],
    ]);
    expect(calibrationWithin([0.5], [1], ['a'], 50)).toEqual([]);
  });
});

describe('an audit', () => {
  const { grouping, chosen } = peopleOf({ a: [80, 100], b: [20, 100] });
  const memberships = new Map([
    ['lamp-lookers', Uint8Array.from(chosen)],
    ['few', Uint8Array.from(chosen, (_, person) => Number(person < 20))],
  ]);
  const groupings = new Map([['groups', grouping]]);

  it('names the segment that takes one group in less often, until the shop says why that is meant so', () => {
    const told = auditMemberships(memberships, groupings, { least: 50 }).map(toldOf);
    expect(told).toHaveLength(1);
    expect(told[0]).toMatchObject({ of: 'lamp-lookers', by: 'groups', groups: 2, isAlarm: true });
    expect(told[0]?.ratio.value).toBeCloseTo(0.25, 12);
    expect(alarmsIn(told)[0]).toMatch(
      /^Fairness: "lamp-lookers" takes in .* 0\.25 times as often .* by groups/,
    );
    const meant = { least: 50, acknowledge: { 'lamp-lookers': 'Lamps are sold to trade alone.' } };
    expect(alarmsIn(auditMemberships(memberships, groupings, meant).map(toldOf))).toEqual([]);
  });

  it('[P10] tells whoever gets the pack no group and no number of people', () => {
    const json = JSON.stringify(auditMemberships(memberships, groupings, { least: 50 }).map(toldOf));
    expect(json).not.toMatch(/"people"|"group"|"share"/);
  });

  it('settings are refused by name', () => {
    const refused = (value: unknown) => () => checkFairnessSettings(value, 'fairness');
    expect(refused({ proxies: ['chanel'] })).toThrow('did you mean "channel"?');
    expect(refused({ acknowledge: { a: '' } })).toThrow('fairness.acknowledge.a: expected text');
    expect(refused({ acknowledge: ['a'] })).toThrow('fairness.acknowledge');
    expect(refused({ groups: 'g.csv', proxies: ['channel'], acknowledge: { a: 'b' } })).not.toThrow();
  });
});
