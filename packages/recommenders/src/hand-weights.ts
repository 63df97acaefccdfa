import { type FeatureName, featureNames } from './feature-names.ts';

/**
 * The hybrid without a trained ranker: how much each feature adds. Set by hand on the order of what public
 * benchmarks say of them, and on simulated visitors of the demo shop; popularity breaks ties.
 */
const weights: Partial<Record<FeatureName, number>> = {
  together: 0.6,
  togetherLast: 0.3,
  togetherWithCart: 0.3,
  content: 0.6,
  contentLong: 0.5,
  vector: 0.3,
  popularity: 0.3,
  // Who is not known is best served by what others liked who came the same way.
  coldPopularity: 1.5,
  trend: 0.1,
  own: 0.2,
  taste: 0.4,
  categoryAffinity: 0.5,
  brandAffinity: 0.8,
  bandAffinity: 0.3,
  sessionCategoryShare: 0.2,
  seenThisSession: -0.3,
  bought: -0.3,
  shownInVain: -0.1,
};

const byFeature = Float32Array.from(featureNames, (name) => weights[name] ?? 0);

/** How much the hand-made hybrid makes of a feature. */
export const handWeightOf = (feature: number): number => byFeature[feature] ?? 0;

/** Scores rows of features that were filled without a ranker's scale, or divides it out. */
export const handScores = (
  features: Float32Array,
  scale: Float32Array | undefined,
  out: Float32Array,
): Float32Array => {
  const inputs = featureNames.length;
  const own = scale ? byFeature.map((weight, k) => (scale[k]! > 0 ? weight / scale[k]! : 0)) : byFeature;
  for (let row = 0; row < out.length; row += 1) {
    let sum = 0;
    for (let k = 0; k < inputs; k += 1) sum += features[row * inputs + k]! * own[k]!;
    out[row] = sum;
  }
  return out;
};
