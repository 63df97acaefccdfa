import { type RuleKind, type SegmentRule, kindOf, toldOf } from './segment-rule.ts';

/** The clusters that a rule speaks of, each once. */
export const clustersIn = (rule: SegmentRule): readonly string[] => {
  const kind: RuleKind = kindOf(rule);
  const told = toldOf(rule);
  if (kind === 'cluster') return [told].flat() as string[];
  return kind === 'all' || kind === 'any' || kind === 'not'
    ? [...new Set(([told].flat() as SegmentRule[]).flatMap(clustersIn))]
    : [];
};
