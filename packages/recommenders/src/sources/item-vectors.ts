import type { RecommenderSource } from '../source.ts';
import { nearVectors } from './near-vectors.ts';

/** Items that are looked at by the same kind of people. Reaches farther than the table, less exactly. */
export const itemVectors: RecommenderSource = {
  name: 'vector',
  prepare: (visit) => nearVectors(visit.world.vectors, visit),
};
