import type { BehaviourFeature } from '../behaviour-feature.ts';

export const spent: BehaviourFeature = {
  name: 'spent',
  words: 'spent so far, in the shop’s currency',
  scale: 'log',
  // Orders can be worth less than nothing where a shop counts returns so.
  of: ({ profile }) => Math.max(0, profile.spent),
};
