import type { PastAct } from './past.ts';

/** How often each category is among some acts; what has none is not counted. */
export const categoryCounts = (acts: readonly PastAct[]): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>();
  for (const { category } of acts)
    if (category !== undefined) counts.set(category, (counts.get(category) ?? 0) + 1);
  return counts;
};
