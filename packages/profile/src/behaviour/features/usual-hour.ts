import { hourMs } from '@homebody/core';
import type { BehaviourFeature } from '../behaviour-feature.ts';

const near = 2 * hourMs;
const day = 24 * hourMs;

/** Share of earlier visits that began within two hours of this time of day. */
export const usualHour: BehaviourFeature = {
  name: 'usualHour',
  words: 'share of earlier visits at about this time of day',
  scale: 'plain',
  of: ({ visits, current, now }) => {
    const earlier = current ? visits.slice(0, -1) : visits;
    const alike = earlier.filter(({ from }) => {
      const apart = (((now - from) % day) + day) % day;
      return Math.min(apart, day - apart) <= near;
    });
    return alike.length / Math.max(1, earlier.length);
  },
};
