import type { Kind } from '../kind.ts';
import { readRules } from '../read-rule.ts';
import type { RuleKinds } from '../segment-rule.ts';
import { allOf } from '../settled.ts';

export const all: Kind<RuleKinds['all']> = {
  read: (value, path, refuse) => readRules(value, path, refuse),
  plan: (rules, { rule }) => {
    const parts = rules.map(rule);
    return (facts) => allOf(parts.map((settle) => settle(facts)));
  },
};
