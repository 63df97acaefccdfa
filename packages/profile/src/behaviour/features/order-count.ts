import type { BehaviourFeature } from '../behaviour-feature.ts';

export const orderCount: BehaviourFeature = {
  name: 'orders',
  words: 'orders so far',
  scale: 'log',
  of: ({ profile }) => profile.orders,
};
