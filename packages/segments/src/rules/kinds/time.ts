import type { Kind } from '../kind.ts';
import { fields, listOf, oneOf, whole } from '../reader.ts';
import { type RuleKinds, weekdays } from '../segment-rule.ts';

export const time: Kind<RuleKinds['time']> = {
  read: fields<RuleKinds['time']>({
    weekdays: listOf(oneOf(weekdays)),
    from: whole(0, 23),
    until: whole(1, 24),
  }),
  plan: (told) => () => ['time', told],
};
