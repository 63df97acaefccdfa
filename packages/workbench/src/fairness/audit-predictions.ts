import type { Judgement } from '@homebody/predictions';
import type { AuditOptions, AuditTold } from './audit.ts';
import { calibrationWithin } from './calibration-within.ts';
import { type Grouping, parityOf } from './parity.ts';

/** The group that each moment of a judgement belongs to. */
export type GroupingOf = (judgement: Judgement) => Grouping;

/**
 * Whether predictions serve groups alike, on the people they were judged on: equal opportunity, where as many are counted as
 * foretold as it happened to, the likeliest first (Hardt, Price & Srebro, 2016), and calibration within groups (Kleinberg,
 * Mullainathan & Raghavan, 2017). Both can't hold where it happens to one group more often and predictions are not perfect, so that a
 * shop may have to acknowledge one of them. Groups of too few people are left out.
 */
export const auditPredictions = (
  judgements: readonly Judgement[],
  groupings: ReadonlyMap<string, GroupingOf>,
  { least, acknowledge = {} }: AuditOptions,
): readonly AuditTold[] =>
  judgements.flatMap((judgement) =>
    [...groupings].flatMap(([by, groupingOf]) => {
      const grouping = groupingOf(judgement);
      return [opportunity(judgement, grouping, least), calibration(judgement, grouping, least)].flatMap(
        (audit) => {
          const acknowledged = audit?.isAlarm ? acknowledge[judgement.name] : undefined;
          const { name: of } = judgement;
          return audit ? [{ of, by, ...audit, ...(acknowledged !== undefined && { acknowledged }) }] : [];
        },
      );
    }),
  );

type Audit = Omit<AuditTold, 'of' | 'by' | 'acknowledged'>;

const opportunity = (
  { probabilities, happened }: Judgement,
  grouping: Grouping,
  least: number,
): Audit | undefined => {
  const often = happened.reduce((sum, one) => sum + one, 0);
  const atLeast = probabilities.toSorted((a, b) => b - a)[often - 1] ?? 1;
  const foretold = probabilities.map((probability) => Number(probability >= atLeast));
  const { groups, ratio, isAlarm } = parityOf(foretold, grouping, { least, among: happened });
  return ratio && { measure: 'opportunity', groups: groups.length, ratio, isAlarm };
};

const calibration = (
  { probabilities, happened }: Judgement,
  grouping: Grouping,
  least: number,
): Audit | undefined => {
  const groups = calibrationWithin(probabilities, happened, grouping, least);
  const [furthest] = groups.toSorted(
    (a, b) =>
      Number(b.isAlarm) - Number(a.isAlarm) ||
      Math.abs(b.happened.value - b.foretold) - Math.abs(a.happened.value - a.foretold),
  );
  if (!furthest || groups.length < 2) return undefined;
  const { foretold, happened: share } = furthest;
  const partOf = (value: number): number => value / Math.max(foretold, Number.EPSILON);
  const ratio = { value: partOf(share.value), low: partOf(share.low), high: partOf(share.high) };
  return { measure: 'calibration', groups: groups.length, ratio, isAlarm: furthest.isAlarm };
};
