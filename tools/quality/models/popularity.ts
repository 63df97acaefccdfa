import type { Method, Training } from '../model.ts';
import { timesLookedAt } from '../sessions.ts';

/** POP: the same list for everybody. */
export const popularity: Method = {
  name: 'popularity (POP)',
  fit: (training) => {
    const order = byPopularity(training);
    return { rank: (_session, most) => order.slice(0, most) };
  },
};

/** All items that anybody looked at, most often looked at first. */
export const byPopularity = ({ sessions, size }: Training): readonly number[] => {
  const times = timesLookedAt(sessions, size);
  return Array.from(times.keys())
    .filter((item) => times[item]! > 0)
    .sort((a, b) => times[b]! - times[a]!);
};
