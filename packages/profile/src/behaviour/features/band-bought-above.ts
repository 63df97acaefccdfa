import type { BehaviourFeature } from '../behaviour-feature.ts';
import { meanBand } from '../mean-band.ts';

/** 0 where nothing was bought: as dear as what is looked at. */
export const bandBoughtAbove: BehaviourFeature = {
  name: 'bandBoughtAbove',
  words: 'price bands by which purchases lie above what is looked at',
  scale: 'plain',
  of: ({ views, purchases }) => {
    const [viewed, bought] = [meanBand(views), meanBand(purchases)];
    return viewed === undefined || bought === undefined ? 0 : bought - viewed;
  },
};
