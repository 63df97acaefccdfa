import type { BehaviourFeature } from '../behaviour-feature.ts';
import { within } from '../counts.ts';

export const ordersWithin = (days: number): BehaviourFeature => ({
  name: `orders${days}`,
  words: `orders within ${days} days`,
  scale: 'log',
  of: ({ orders, now }) => within(orders, now, days),
});
