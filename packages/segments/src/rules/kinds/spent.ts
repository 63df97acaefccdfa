import { dayMs } from '@homebody/core';
import { bounded, compared, moneyFields } from '../bounds.ts';
import type { Kind } from '../kind.ts';
import { fields, whole } from '../reader.ts';
import type { RuleKinds } from '../segment-rule.ts';
import type { Order } from '../tally.ts';
import { keptDays, within } from '../within.ts';

/** When the last of the orders that make up the sum was placed, counted back. */
const reachedAt = (orders: readonly Order[], least: number, isStrict: boolean): number => {
  let sum = 0;
  for (const { at, worth } of orders) {
    sum += worth;
    if (isStrict ? sum > least : sum >= least) return at;
  }
  return -Infinity;
};

export const spent: Kind<RuleKinds['spent']> = {
  read: fields<RuleKinds['spent']>({ ...moneyFields, days: whole(1, keptDays) }),
  plan: ({ days, ...bounds }) =>
    days === undefined
      ? ({ profile }) => compared(bounds, profile.spent)
      : bounded(
          bounds,
          (least, isStrict) => (facts) => within(facts, reachedAt(facts.orders, least, isStrict), days),
        ),
  figure:
    ({ days }) =>
    (facts) =>
      days === undefined
        ? facts.profile.spent
        : facts.orders
            .filter(({ at }) => at >= facts.at - days * dayMs)
            .reduce((sum, { worth }) => sum + worth, 0),
};
