import { dayMs } from '@homebody/core';
import { bounded, compared, countBounds, countFields } from '../bounds.ts';
import type { Kind } from '../kind.ts';
import { fields, whole } from '../reader.ts';
import type { RuleKinds } from '../segment-rule.ts';
import { always } from '../settled.ts';
import { surelyKeptDays, within } from '../within.ts';

export const visits: Kind<RuleKinds['visits']> = {
  // A visit of nothing but pages is kept no longer than a page view.
  read: fields<RuleKinds['visits']>({ ...countFields, days: whole(1, surelyKeptDays) }),
  plan: ({ days, ...told }) => {
    const bounds = countBounds(told);
    if (days === undefined) return ({ profile }) => compared(bounds, profile.sessions);
    return bounded(bounds, (least, isStrict) => {
      const need = least + Number(isStrict);
      return (facts) => (need === 0 ? always : within(facts, facts.visitEnds[need - 1] ?? -Infinity, days));
    });
  },
  figure:
    ({ days }) =>
    ({ profile, visitEnds, at }) =>
      days === undefined ? profile.sessions : visitEnds.filter((end) => end >= at - days * dayMs).length,
};
