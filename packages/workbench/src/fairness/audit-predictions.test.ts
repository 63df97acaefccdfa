import { seededRandom } from '@homebody/core';
import type { Judgement } from '@homebody/predictions';
import { describe, expect, it } from 'vitest';
import { alarmsIn } from './audit.ts';
import { auditPredictions } from './audit-predictions.ts';

const people = 2_000;

/** People of two groups in turn, to whom it happens as `chanceOf` says, and of whom `foretoldOf` says how likely it is. */
const judgementOf = (
  chanceOf: (group: 0 | 1, draw: number) => number,
  foretoldOf: (group: 0 | 1, chance: number) => number,
): Judgement => {
  const random = seededRandom(7);
  const rows = Array.from({ length: people }, (_, person) => {
    const group = (person % 2) as 0 | 1;
    const chance = chanceOf(group, random());
    return { person, foretold: foretoldOf(group, chance), happened: Number(random() < chance) };
  });
  return {
    name: 'purchase7',
    moments: rows.map(({ person }) => ({ person })) as unknown as Judgement['moments'],
    probabilities: rows.map(({ foretold }) => foretold),
    happened: Uint8Array.from(rows, ({ happened }) => happened),
  };
};

const byTurn = new Map([
  ['groups', ({ moments }: Judgement) => moments.map(({ person }) => (person % 2 ? 'odd' : 'even'))] as const,
]);

const audited = (judgement: Judgement, acknowledge?: Record<string, string>) =>
  auditPredictions([judgement], byTurn, { least: 50, acknowledge });

/** Likely for one in four, unlikely for the others, of either group. */
const alike = (_: 0 | 1, draw: number): number => (draw < 0.25 ? 0.8 : 0.1);

describe('predictions over groups', () => {
  it('that mean the same in each of them raise no alarm', () => {
    const audits = audited(judgementOf(alike, (_, chance) => chance));
    expect(audits.map(({ measure, groups, isAlarm }) => [measure, groups, isAlarm])).toEqual([
      ['opportunity', 2, false],
      ['calibration', 2, false],
    ]);
    for (const { ratio } of audits) expect(ratio.low).toBeLessThanOrEqual(1);
    expect(alarmsIn(audits)).toEqual([]);
  });

  it('that foretell too little of one raise both, unless the shop says why it is meant so', () => {
    const unfair = judgementOf(alike, (group, chance) => (group ? chance / 3 : chance));
    const audits = audited(unfair);
    expect(audits.map(({ isAlarm }) => isAlarm)).toEqual([true, true]);
    const [opportunity, calibration] = audits;
    // Of the even nearly all that happens is foretold first, and of the odd only what is left.
    expect(opportunity?.ratio.high).toBeLessThan(0.8);
    expect(calibration?.ratio.value).toBeGreaterThan(2);
    expect(alarmsIn(audits)).toEqual([
      expect.stringMatching(/^Fairness: "purchase7" foretells what happens .* below four fifths, by groups/),
      expect.stringMatching(/^Fairness: "purchase7" is off in one group: it happens \d\.\d\d times as often/),
    ]);
    expect(alarmsIn(audited(unfair, { purchase7: 'the odd are guests' }))).toEqual([]);
  });

  it('of too few people are not told', () => {
    const few = judgementOf(alike, (_, chance) => chance);
    expect(auditPredictions([few], byTurn, { least: 1_500 })).toEqual([]);
  });
});
