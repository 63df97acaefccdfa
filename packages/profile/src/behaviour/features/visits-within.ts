import type { BehaviourFeature } from '../behaviour-feature.ts';
import { within } from '../counts.ts';

/** Visits that began within so many days. */
export const visitsWithin = (days: number): BehaviourFeature => ({
  name: `visits${days}`,
  words: `visits within ${days === 1 ? 'a day' : `${days} days`}`,
  scale: 'log',
  of: ({ visits, now }) =>
    within(
      visits.map(({ from }) => from),
      now,
      days,
    ),
});
