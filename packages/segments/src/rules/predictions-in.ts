import { type RuleKind, type RuleKinds, type SegmentRule, kindOf, toldOf } from './segment-rule.ts';

/** The predictions that a rule speaks of. */
export const predictionsIn = (rule: SegmentRule): readonly string[] => {
  const kind: RuleKind = kindOf(rule);
  const told = toldOf(rule);
  if (kind === 'prediction') return [(told as RuleKinds['prediction']).of];
  return kind === 'all' || kind === 'any' || kind === 'not'
    ? ([told].flat() as SegmentRule[]).flatMap(predictionsIn)
    : [];
};
