import type { Method } from '../model.ts';
import { byPopularity } from './popularity.ts';

/** S-POP: what the session itself looked at most often, the later before the earlier, then what everybody did. */
export const sessionPopularity: Method = {
  name: 'popularity in the session (S-POP)',
  fit: (training) => {
    const order = byPopularity(training);
    return {
      rank: (session, most) => {
        const times = new Map<number, { count: number; places: number }>();
        session.forEach((item, place) => {
          const { count, places } = times.get(item) ?? { count: 0, places: 0 };
          times.set(item, { count: count + 1, places: places + place });
        });
        const own = [...times]
          .sort(([, a], [, b]) => b.count - a.count || b.places - a.places)
          .map(([item]) => item);
        const others = order.slice(0, most + own.length).filter((item) => !times.has(item));
        return [...own, ...others].slice(0, most);
      },
    };
  },
};
