import type { Kind } from '../kind.ts';
import { readRule } from '../read-rule.ts';
import type { RuleKinds } from '../segment-rule.ts';
import { notOf } from '../settled.ts';

export const not: Kind<RuleKinds['not']> = {
  read: (value, path, refuse) => readRule(value, path, refuse),
  plan: (told, { rule }) => {
    const settle = rule(told);
    return (facts) => notOf(settle(facts));
  },
};
