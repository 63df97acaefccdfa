import { type Ranged, shareOf } from './intervals.ts';
import type { Grouping } from './parity.ts';

/** What was foretold of a group, and what happened. */
export interface GroupCalibration {
  readonly group: string;
  readonly people: number;
  /** Mean of the probabilities. */
  readonly foretold: number;
  readonly happened: Ranged;
  /** More than a twentieth off, and not by chance. */
  readonly isAlarm: boolean;
}

const mostOff = 0.05;
/** An alarm fails a build, and there are many groups and predictions: it takes what chance does once in a thousand times. */
const normal999 = 3.290527;

/** Whether probabilities mean the same in every group (Kleinberg, Mullainathan & Raghavan, 2017). Only groups with enough people. */
export const calibrationWithin = (
  probabilities: ArrayLike<number>,
  happened: ArrayLike<number>,
  grouping: Grouping,
  least: number,
): readonly GroupCalibration[] => {
  const sums = new Map<string, { people: number; foretold: number; some: number }>();
  grouping.forEach((group, person) => {
    if (group === undefined) return;
    const sum = sums.get(group) ?? { people: 0, foretold: 0, some: 0 };
    sum.people += 1;
    sum.foretold += probabilities[person]!;
    sum.some += happened[person]!;
    sums.set(group, sum);
  });
  return [...sums]
    .filter(([, { people }]) => people >= least)
    .map(([group, { people, foretold, some }]) => {
      const mean = foretold / people;
      const share = shareOf({ some, of: people });
      const off = Math.abs(mean - share.value);
      const isChance = off <= normal999 * Math.sqrt((mean * (1 - mean)) / people);
      return {
        group,
        people,
        foretold: mean,
        happened: share,
        isAlarm: !isChance && off > mostOff,
      };
    });
};
