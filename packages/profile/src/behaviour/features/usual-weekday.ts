import type { BehaviourFeature } from '../behaviour-feature.ts';

export const usualWeekday: BehaviourFeature = {
  name: 'usualWeekday',
  words: 'share of earlier visits on this day of the week',
  scale: 'plain',
  of: ({ visits, current, now }) => {
    const earlier = current ? visits.slice(0, -1) : visits;
    const today = new Date(now).getUTCDay();
    return (
      earlier.filter(({ from }) => new Date(from).getUTCDay() === today).length / Math.max(1, earlier.length)
    );
  },
};
