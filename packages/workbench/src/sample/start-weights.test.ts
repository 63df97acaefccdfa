import { seededRandom } from '@homebody/core';
import { scoreAll } from '@homebody/learning';
import { featureIndex, featureNames, handWeightOf } from '@homebody/recommenders';
import { describe, expect, it } from 'vitest';
import { popularityWeightOf, startWeights } from './start-weights.ts';

describe('the weights that a prior is trained from', () => {
  it('score as the hybrid weighted by hand does, whatever the scale', () => {
    const random = seededRandom(2);
    const inputs = featureNames.length;
    const scale = Float32Array.from({ length: inputs }, () => 1 + 7 * random());
    const weights = startWeights({ inputs, hidden: 16, dim: 0 }, scale, random);
    const raw = Float32Array.from({ length: inputs * 50 }, () => random());
    const features = raw.map((value, at) => value * (scale[at % inputs] ?? 0));
    const scores = scoreAll(weights, features, undefined, 50, new Float32Array(50));
    for (let row = 0; row < 50; row += 1) {
      const byHand = featureNames.reduce(
        (sum, _, k) => sum + (raw[row * inputs + k] ?? 0) * handWeightOf(k),
        0,
      );
      expect((scores[row] ?? 0) - (scores[0] ?? 0)).toBeCloseTo(
        byHand - featureNames.reduce((sum, _, k) => sum + (raw[k] ?? 0) * handWeightOf(k), 0),
        4,
      );
    }
  });

  it('give nothing to a feature that never varied', () => {
    const weights = startWeights({ inputs: featureNames.length, hidden: 16, dim: 0 }, new Float32Array(featureNames.length), seededRandom(2)); // prettier-ignore
    expect(
      weights.net.filter((_, at) => at % 16 === 0 && at < featureNames.length * 16).every((w) => w === 0),
    ).toBe(true);
  });

  it('rank by popularity alone when nothing else has a weight', () => {
    const inputs = featureNames.length;
    const random = seededRandom(2);
    const scale = new Float32Array(inputs).fill(2);
    const weights = startWeights({ inputs, hidden: 16, dim: 0 }, scale, random, popularityWeightOf);
    const features = Float32Array.from({ length: inputs * 20 }, () => 2 * random());
    const scores = scoreAll(weights, features, undefined, 20, new Float32Array(20));
    scores.forEach((score, row) =>
      expect(score).toBeCloseTo(1 + (features[row * inputs + featureIndex.popularity] ?? 0) / 2, 5),
    );
  });
});
