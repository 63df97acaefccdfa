import type { BehaviourFeature } from '../behaviour-feature.ts';

export const isWeekend: BehaviourFeature = {
  name: 'weekend',
  words: 'whether it is a weekend',
  scale: 'plain',
  of: ({ now }) => Number(new Date(now).getUTCDay() % 6 === 0),
};
