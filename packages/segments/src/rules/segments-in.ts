import { type RuleKind, type SegmentRule, kindOf, toldOf } from './segment-rule.ts';

/** The segments that a rule speaks of. */
export const segmentsIn = (rule: SegmentRule): readonly string[] => {
  const kind: RuleKind = kindOf(rule);
  const told = toldOf(rule);
  if (kind === 'segment') return [told as string];
  return kind === 'all' || kind === 'any' || kind === 'not'
    ? ([told].flat() as SegmentRule[]).flatMap(segmentsIn)
    : [];
};
