import type { BehaviourFeature } from '../behaviour-feature.ts';
import { longAgo } from '../counts.ts';
import { rhythmOf } from '../rhythm-of.ts';

export const visitGapSpread: BehaviourFeature = {
  name: 'visitGapSpread',
  words: 'days by which the time between visits varies',
  scale: 'log',
  of: ({ visits }) => rhythmOf(visits)?.spread ?? longAgo,
};
