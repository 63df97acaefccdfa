import { describe, expect, it } from 'vitest';
import { happenedBy, medianDays, stepAt } from './survival.ts';

/** Weeks of remission of 21 people given 6-MP: Freireich et al. 1963, the usual textbook example. */
const treated = [
  [6, true, 3], [6, false, 1], [7, true, 1], [9, false, 1], [10, true, 1], [10, false, 1], [11, false, 1], [13, true, 1],
  [16, true, 1], [17, false, 1], [19, false, 1], [20, false, 1], [22, true, 1], [23, true, 1], [25, false, 1],
  [32, false, 2], [34, false, 1], [35, false, 1],
] as const; // prettier-ignore

describe('what happened by when to people who were watched for different times', () => {
  const steps = happenedBy(
    treated.map(([days, happened, people]) => ({ days, happened, people })),
    1,
  );

  it('gives the published curve', () => {
    const still = steps.map(({ happened }) => Math.round((1 - happened.value) * 1e4) / 1e4);
    expect(still).toEqual([0.8571, 0.8067, 0.7529, 0.6902, 0.6275, 0.5378, 0.4482]);
    expect(medianDays(steps)).toBe(23);
    expect(stepAt(steps, 12)?.days).toBe(10);
  });

  it('gives the published log-log interval', () => {
    // At 10 weeks 0.7529 is within 0.5032 and 0.8894.
    const { happened } = stepAt(steps, 10)!;
    expect(1 - happened.high).toBeCloseTo(0.5032, 3);
    expect(1 - happened.low).toBeCloseTo(0.8894, 3);
  });

  it('[P10] ends where too few are still watched', () => {
    const few = happenedBy(
      treated.map(([days, happened, people]) => ({ days, happened, people })),
      12,
    );
    expect(Math.min(...few.map(({ watched }) => watched))).toBe(12);
  });
});
