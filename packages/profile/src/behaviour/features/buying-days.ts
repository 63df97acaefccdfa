import type { BehaviourFeature } from '../behaviour-feature.ts';

export const buyingDays: BehaviourFeature = {
  name: 'buyingDays',
  words: 'days on which something was bought',
  scale: 'log',
  of: ({ profile: { bought } }) => bought?.days ?? 0,
};
