import { hourMs } from '@homebody/core';
import type { BehaviourFeature } from '../behaviour-feature.ts';

/** The hour (UTC) on a circle, one of its two sides, so that 23 and 0 are neighbours. */
export const hourOfDay = (side: 'sin' | 'cos'): BehaviourFeature => ({
  name: `hour${side === 'sin' ? 'Sin' : 'Cos'}`,
  words: 'time of day',
  scale: 'plain',
  of: ({ now }) => Math[side]((now / hourMs / 24) * 2 * Math.PI),
});
