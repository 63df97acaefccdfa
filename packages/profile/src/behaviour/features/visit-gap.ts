import type { BehaviourFeature } from '../behaviour-feature.ts';
import { longAgo } from '../counts.ts';
import { rhythmOf } from '../rhythm-of.ts';

export const visitGap: BehaviourFeature = {
  name: 'visitGap',
  words: 'days between visits on average',
  scale: 'log',
  of: ({ visits }) => rhythmOf(visits)?.mean ?? longAgo,
};
