import type { BehaviourFeature } from '../behaviour-feature.ts';
import type { Past } from '../past.ts';

/** How many of something lie in the visit that goes on; 0 between visits. */
export const inThisVisit = (
  name: string,
  words: string,
  timesOf: (past: Past) => readonly number[],
): BehaviourFeature => ({
  name,
  words: `${words} in this visit`,
  scale: 'log',
  of: (past) => {
    const from = past.current?.from ?? Infinity;
    return timesOf(past).reduce((count, at) => count + Number(at >= from), 0);
  },
});
