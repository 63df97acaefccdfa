import type { BehaviourFeature } from '../behaviour-feature.ts';
import { within } from '../counts.ts';

/** Items looked at within so many days, each time anew. */
export const viewsWithin = (days: number): BehaviourFeature => ({
  name: `views${days}`,
  words: `items looked at within ${days === 1 ? 'a day' : `${days} days`}`,
  scale: 'log',
  of: ({ views, now }) =>
    within(
      views.map(({ at }) => at),
      now,
      days,
    ),
});
