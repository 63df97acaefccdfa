import { type RankerWeights, scoreAll } from '@homebody/learning';
import { type Asked, candidatesOf } from './candidates.ts';
import { popularityFor } from './context/use.ts';
import { featureNames } from './feature-names.ts';
import { fillFeatures } from './features.ts';
import { handScores } from './hand-weights.ts';
import { type RankedSource, prepareSources } from './prepare-sources.ts';
import { vectorsOf } from './vectors-of.ts';
import type { Visit } from './visit.ts';

export interface Scored {
  readonly item: number;
  readonly score: number;
}

export interface Ranking {
  /** All candidates, best first, ties by index. */
  readonly scored: readonly Scored[];
  readonly sources: readonly RankedSource[];
}

/**
 * Ranks every candidate by the given weights, or by hand where there are none; by popularity in context while less is known of
 * the visitor than the pack's ranker asks for.
 */
export const rank = (visit: Visit, asked: Asked, weights: RankerWeights | undefined): Ranking => {
  const sources = prepareSources(visit);
  const items = candidatesOf(visit, sources, asked);
  const scores = new Float32Array(items.length);
  if (weights && visit.recents.length < (visit.world.ranker?.from ?? 0))
    scores.set(items.map(popularityFor(visit)));
  else {
    const features = fillFeatures(
      visit,
      sources,
      items,
      new Float32Array(items.length * featureNames.length),
    );
    if (weights?.shape.inputs === featureNames.length) {
      const vectors = vectorsOf(visit.world, items, weights.shape.dim);
      scoreAll(weights, features, vectors, items.length, scores);
    } else handScores(features, visit.world.ranker?.scale, scores);
  }
  const scored = items
    .map((item, index) => ({ item, score: scores[index]! }))
    .sort((a, b) => b.score - a.score || a.item - b.item);
  return { scored, sources };
};
