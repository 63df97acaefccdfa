import { seededRandom } from '@homebody/core';
import { type RankerWeights, type TrainingOptions, initialWeights, referenceFit } from '@homebody/learning';
import { scaleExamples, scaleOf } from '@homebody/recommenders';
import { type NextChoice, createLongExamples } from './examples.ts';
import { inputs } from './features.ts';
import type { LongParts } from './parts.ts';

export interface LongRanker {
  readonly weights: RankerWeights;
  readonly scale: Float32Array;
}

const hidden = 16;
const candidates = 101;
const training: TrainingOptions = {
  epochs: 10,
  batch: 64,
  learningRate: 0.005,
  proximal: 0,
  vectorRidge: 0,
  seed: 1,
  heldOut: 0,
};

/** The prior: what many people's choices teach about features. The choices are none that the parts were learned from. */
export const trainLongPrior = async (
  parts: LongParts,
  choices: readonly NextChoice[],
): Promise<LongRanker> => {
  const options = { candidates, random: seededRandom(1) };
  const raw = createLongExamples(parts)(choices, options);
  const scale = scaleOf(raw);
  const shape = { inputs, hidden, dim: 0 };
  const start = initialWeights(shape, seededRandom(2));
  return { weights: await referenceFit(start, scaleExamples(raw, scale), training), scale };
};
