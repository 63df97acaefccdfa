import type { BehaviourFeature } from '../behaviour-feature.ts';

/** Somebody who comes back to one item again and again is about to decide. */
export const mostLooks: BehaviourFeature = {
  name: 'mostLooks',
  words: 'looks at the item that was looked at most',
  scale: 'log',
  of: ({ views }) => {
    const counts = new Map<string, number>();
    for (const { item } of views) counts.set(item, (counts.get(item) ?? 0) + 1);
    return Math.max(0, ...counts.values());
  },
};
