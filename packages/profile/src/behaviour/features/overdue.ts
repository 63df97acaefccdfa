import { dayMs } from '@homebody/core';
import type { BehaviourFeature } from '../behaviour-feature.ts';

/** More of one's own gaps than this make no difference. */
const most = 20;

/** 0 before the second day of buying: nobody knows what is usual. */
export const overdue: BehaviourFeature = {
  name: 'overdue',
  words: 'how many of their usual gaps have passed since the last purchase',
  scale: 'log',
  of: ({ profile: { bought }, now }) => {
    if (!bought || bought.days < 2) return 0;
    const gap = Math.max(dayMs, (bought.last - bought.first) / (bought.days - 1));
    return Math.max(0, Math.min(most, (now - bought.last) / gap));
  },
};
