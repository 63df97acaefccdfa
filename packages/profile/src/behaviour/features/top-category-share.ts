import type { BehaviourFeature } from '../behaviour-feature.ts';
import { categoryCounts } from '../category-counts.ts';

export const topCategoryShare: BehaviourFeature = {
  name: 'topCategoryShare',
  words: 'share of looks that went to the most looked-at category',
  scale: 'plain',
  of: ({ views }) => {
    const counts = [...categoryCounts(views).values()];
    return counts.length ? Math.max(...counts) / counts.reduce((sum, count) => sum + count, 0) : 0;
  },
};
