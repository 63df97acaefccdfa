import { compared } from '../bounds.ts';
import type { Kind } from '../kind.ts';
import { between, fields, text } from '../reader.ts';
import type { RuleKinds } from '../segment-rule.ts';

const value = between(-1e9, 1e9);

export const prediction: Kind<RuleKinds['prediction']> = {
  read: fields<RuleKinds['prediction']>({ of: text, atLeast: value, atMost: value }, ['of']),
  plan:
    ({ of, ...bounds }) =>
    ({ predictions }) =>
      compared(bounds, predictions?.get(of)),
  figure:
    ({ of }) =>
    ({ predictions }) =>
      predictions?.get(of),
};
