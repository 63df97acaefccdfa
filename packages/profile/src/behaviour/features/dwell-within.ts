import { dayMs, minuteMs } from '@homebody/core';
import type { BehaviourFeature } from '../behaviour-feature.ts';

/** Minutes of attention within so many days. */
export const dwellWithin = (days: number): BehaviourFeature => ({
  name: `dwell${days}`,
  words: `minutes of attention within ${days} days`,
  scale: 'log',
  of: ({ dwells, now }) =>
    dwells.reduce((sum, { at, ms }) => sum + (at > now - days * dayMs ? ms : 0), 0) / minuteMs,
});
