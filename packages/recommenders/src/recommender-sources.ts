import type { RecommenderSource } from './source.ts';
import { itemVectors } from './sources/item-vectors.ts';
import { ownItems } from './sources/own-items.ts';
import { popularItems } from './sources/popular-items.ts';
import { risingItems } from './sources/rising-items.ts';
import { similarContent } from './sources/similar-content.ts';
import { taste } from './sources/taste.ts';
import { viewedTogether } from './sources/viewed-together.ts';

/** Every way of finding candidates. Each one's name is the feature its score becomes. */
export const recommenderSources: readonly RecommenderSource[] = [
  viewedTogether,
  similarContent,
  itemVectors,
  popularItems,
  risingItems,
  ownItems,
  taste,
];
