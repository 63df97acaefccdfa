import type { BehaviourFeature } from '../behaviour-feature.ts';

export const meanOrder: BehaviourFeature = {
  name: 'meanOrder',
  words: 'worth of an order on average, in the shop’s currency',
  scale: 'log',
  of: ({ profile: { orders, spent } }) => (orders ? Math.max(0, spent) / orders : 0),
};
