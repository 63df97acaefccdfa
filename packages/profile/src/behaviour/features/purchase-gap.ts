import { dayMs } from '@homebody/core';
import type { BehaviourFeature } from '../behaviour-feature.ts';

const year = 365;

/** Before the second day of buying, as long as can be. */
export const purchaseGap: BehaviourFeature = {
  name: 'purchaseGap',
  words: 'days between days of buying on average',
  scale: 'log',
  of: ({ profile: { bought } }) =>
    bought && bought.days > 1
      ? Math.min(year, (bought.last - bought.first) / dayMs / (bought.days - 1))
      : year,
};
