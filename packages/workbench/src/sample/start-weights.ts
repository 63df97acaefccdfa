import type { Random } from '@homebody/core';
import { type RankerShape, type RankerWeights, initialWeights } from '@homebody/learning';
import { featureIndex, handWeightOf } from '@homebody/recommenders';

/** Keeps the first unit open: the few features that can be negative add up to less. */
const openBias = 1;

/** What ranks by popularity alone. */
export const popularityWeightOf = (feature: number): number => Number(feature === featureIndex.popularity);

/**
 * Weights that rank exactly as the hybrid weighted by hand does (or as other weights of the features do), in a form that can be trained on: the first hidden
 * unit computes its score, the others are random and count for nothing yet.
 */
export const startWeights = (
  shape: RankerShape,
  scale: Float32Array,
  random: Random,
  weightOf: (feature: number) => number = handWeightOf,
): RankerWeights => {
  const { inputs, hidden } = shape;
  const weights = initialWeights(shape, random);
  const { net } = weights;
  const [biases, outputs] = [inputs * hidden, (inputs + 1) * hidden];
  for (let feature = 0; feature < inputs; feature += 1) {
    const scaled = scale[feature] ?? 0;
    net[feature * hidden] = scaled > 0 ? weightOf(feature) / scaled : 0;
  }
  net[biases] = openBias;
  net.fill(0, outputs, outputs + hidden);
  net[outputs] = 1;
  return weights;
};
