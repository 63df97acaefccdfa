import { dayMs } from '@homebody/core';
import { bounded, compared, countBounds, countFields } from '../bounds.ts';
import type { Kind } from '../kind.ts';
import { fields, whole } from '../reader.ts';
import type { RuleKinds } from '../segment-rule.ts';
import { always } from '../settled.ts';
import { keptDays, within } from '../within.ts';

export const orders: Kind<RuleKinds['orders']> = {
  read: fields<RuleKinds['orders']>({ ...countFields, days: whole(1, keptDays) }),
  plan: ({ days, ...told }) => {
    const bounds = countBounds(told);
    if (days === undefined) return ({ profile }) => compared(bounds, profile.orders);
    return bounded(bounds, (least, isStrict) => {
      const need = least + Number(isStrict);
      return (facts) => (need === 0 ? always : within(facts, facts.orders[need - 1]?.at ?? -Infinity, days));
    });
  },
  figure:
    ({ days }) =>
    (facts) =>
      days === undefined
        ? facts.profile.orders
        : facts.orders.filter(({ at }) => at >= facts.at - days * dayMs).length,
};
