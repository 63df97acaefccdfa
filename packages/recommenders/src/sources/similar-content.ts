import type { RecommenderSource } from '../source.ts';
import { nearVectors } from './near-vectors.ts';

/** Items that read like what the visitor acted on. Knows an item from the day it is in the catalogue. */
export const similarContent: RecommenderSource = {
  name: 'content',
  prepare: (visit) => nearVectors(visit.world.content, visit),
};
