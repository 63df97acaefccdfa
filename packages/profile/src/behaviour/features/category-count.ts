import type { BehaviourFeature } from '../behaviour-feature.ts';
import { categoryCounts } from '../category-counts.ts';

export const categoryCount: BehaviourFeature = {
  name: 'categories',
  words: 'categories looked at',
  scale: 'log',
  of: ({ views }) => categoryCounts(views).size,
};
