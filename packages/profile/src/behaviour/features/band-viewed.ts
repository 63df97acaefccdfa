import type { BehaviourFeature } from '../behaviour-feature.ts';
import { meanBand } from '../mean-band.ts';

export const bandViewed: BehaviourFeature = {
  name: 'bandViewed',
  words: 'price band of what was looked at, from 0',
  scale: 'plain',
  of: ({ views }) => meanBand(views) ?? 0,
};
