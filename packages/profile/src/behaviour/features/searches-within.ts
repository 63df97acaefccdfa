import type { BehaviourFeature } from '../behaviour-feature.ts';
import { within } from '../counts.ts';

export const searchesWithin = (days: number): BehaviourFeature => ({
  name: `searches${days}`,
  words: `searches within ${days} days`,
  scale: 'log',
  of: ({ searches, now }) => within(searches, now, days),
});
