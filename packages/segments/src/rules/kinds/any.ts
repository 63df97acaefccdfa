import type { Kind } from '../kind.ts';
import { readRules } from '../read-rule.ts';
import type { RuleKinds } from '../segment-rule.ts';
import { anyOf } from '../settled.ts';

export const any: Kind<RuleKinds['any']> = {
  read: (value, path, refuse) => readRules(value, path, refuse),
  plan: (rules, { rule }) => {
    const parts = rules.map(rule);
    return (facts) => anyOf(parts.map((settle) => settle(facts)));
  },
};
