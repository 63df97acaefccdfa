import { dayMs } from '@homebody/core';
import type { BehaviourFeature } from '../behaviour-feature.ts';

/** Never is as long ago as this. */
const year = 365;

/** By the profile, which knows of purchases longer than events are kept. */
export const daysSincePurchase: BehaviourFeature = {
  name: 'daysSincePurchase',
  words: 'days since the last purchase',
  scale: 'log',
  of: ({ profile: { bought }, now }) =>
    bought ? Math.max(0, Math.min(year, (now - bought.last) / dayMs)) : year,
};
