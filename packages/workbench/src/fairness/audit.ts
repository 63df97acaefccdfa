import type { Memberships } from '../clusters/memberships.ts';
import type { FairnessSettings } from './fairness-settings.ts';
import type { Ranged } from './intervals.ts';
import { type Grouping, type Parity, parityOf } from './parity.ts';

/** How groups fare in one segment or cluster. */
export interface Audited {
  /** Id of the segment or cluster. */
  readonly of: string;
  /** What people were grouped by: `groups`, as the merchant gave them, or the name of a stand-in. */
  readonly by: string;
  readonly parity: Parity;
  /** Why the alarm is meant so, where there is one and the shop says so. */
  readonly acknowledged: string | undefined;
}

export interface AuditOptions {
  /** Least people of a group. */
  readonly least: number;
  readonly acknowledge?: FairnessSettings['acknowledge'] | undefined;
}

/** Demographic parity of every membership over every grouping. Segments with too few people in them are left out. */
export const auditMemberships = (
  memberships: Memberships,
  groupings: ReadonlyMap<string, Grouping>,
  { least, acknowledge = {} }: AuditOptions,
): readonly Audited[] =>
  [...memberships].flatMap(([of, members]) => {
    const people = members.reduce((sum, one) => sum + one, 0);
    if (people < least || members.length - people < least) return [];
    return [...groupings].flatMap(([by, grouping]) => {
      const parity = parityOf(members, grouping, { least });
      return parity.ratio
        ? [{ of, by, parity, acknowledged: parity.isAlarm ? acknowledge[of] : undefined }]
        : [];
    });
  });

/**
 * What is held against what: whether as large a share of every group is taken in (`parity`); of those to whom it happened, whether
 * it was foretold as often (`opportunity`); whether probabilities mean the same in every group (`calibration`).
 */
export type AuditMeasure = 'parity' | 'opportunity' | 'calibration';

/** What an audit comes to, for whoever gets the pack: no group is named, and no number of people is in it. */
export interface AuditTold {
  /** Id of the segment or cluster, or name of the prediction. */
  readonly of: string;
  readonly by: string;
  readonly measure: AuditMeasure;
  readonly groups: number;
  /** Lowest share as a part of the highest; of a calibration, what happened as a part of what was foretold, in the group where it is furthest off. */
  readonly ratio: Ranged;
  readonly isAlarm: boolean;
  readonly acknowledged?: string | undefined;
}

export const toldOf = ({ of, by, parity, acknowledged }: Audited): AuditTold => ({
  of,
  by,
  measure: 'parity',
  groups: parity.groups.length,
  ratio: parity.ratio ?? { value: 1, low: 1, high: 1 },
  isAlarm: parity.isAlarm,
  ...(acknowledged !== undefined && { acknowledged }),
});

/** A sentence for each alarm that nobody has acknowledged. */
export const alarmsIn = (audits: readonly AuditTold[]): readonly string[] =>
  audits
    .filter(({ isAlarm, acknowledged }) => isAlarm && acknowledged === undefined)
    .map(({ of, by, measure, ratio }) => {
      const figure = `${ratio.value.toFixed(2)} times`;
      const range = `by ${by} (95 % interval ${ratio.low.toFixed(2)} to ${ratio.high.toFixed(2)})`;
      return `Fairness: "${of}" ${faults[measure](figure)}, ${range}. Change it, or say why it is meant so in fairness.acknowledge.`;
    });

const faults: Readonly<Record<AuditMeasure, (figure: string) => string>> = {
  parity: (figure) =>
    `takes in the group of the lowest share ${figure} as often as that of the highest, below four fifths`,
  opportunity: (figure) =>
    `foretells what happens in the group where it does so least ${figure} as often as where it does so most, below four fifths`,
  calibration: (figure) => `is off in one group: it happens ${figure} as often as foretold`,
};
