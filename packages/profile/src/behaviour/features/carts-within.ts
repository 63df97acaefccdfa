import type { BehaviourFeature } from '../behaviour-feature.ts';
import { within } from '../counts.ts';

/** Items put into the cart within so many days. */
export const cartsWithin = (days: number): BehaviourFeature => ({
  name: `carts${days}`,
  words: `items put in the cart within ${days === 1 ? 'a day' : `${days} days`}`,
  scale: 'log',
  of: ({ carts, now }) =>
    within(
      carts.map(({ at }) => at),
      now,
      days,
    ),
});
