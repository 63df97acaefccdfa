import type { BehaviourFeature } from '../behaviour-feature.ts';
import { daysSince } from '../counts.ts';

/** Since the end of the visit before the one that goes on, or of the last, where none does. */
export const daysSinceVisit: BehaviourFeature = {
  name: 'daysSinceVisit',
  words: 'days since the last visit',
  scale: 'log',
  of: ({ visits, current, now }) => daysSince(visits.at(current ? -2 : -1)?.to, now),
};
