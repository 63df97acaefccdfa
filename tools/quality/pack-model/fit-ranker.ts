import { seededRandom } from '@homebody/core';
import {
  type Examples,
  type RankerWeights,
  initialWeights,
  priorTraining,
  referenceFit,
} from '@homebody/learning';
import type { Instance } from '../judge.ts';
import type { Evidence } from './evidence.ts';
import { featureNames } from './features.ts';

export interface RankerParts {
  readonly evidence: (session: readonly number[]) => Evidence;
  readonly features: (evidence: Evidence, candidates: readonly number[]) => Float32Array;
}

const inputs = featureNames.length;
const hidden = 16;
/** Candidates per question to learn from. */
const mostCandidates = 180;
/** Fine steps at the end: the mean of what is learned last, without its noise. */
const stages = [
  { epochs: 5, learningRate: 0.01 },
  { epochs: 2, learningRate: 0.002 },
];

/** The shop's own ranker, trained list-wise as the shop's is, on questions whose answer is among the candidates. */
export const fitRanker = async (
  questions: readonly Instance[],
  parts: RankerParts,
): Promise<RankerWeights> => {
  const examples = examplesOf(questions, parts);
  let weights = initialWeights({ inputs, hidden, dim: 0 }, seededRandom(1));
  for (const stage of stages) weights = await referenceFit(weights, examples, { ...priorTraining, ...stage });
  return weights;
};

const examplesOf = (questions: readonly Instance[], { evidence, features }: RankerParts): Examples => {
  const width = mostCandidates * inputs;
  const all = new Float32Array(questions.length * width);
  const mask = new Uint8Array(questions.length * mostCandidates);
  let count = 0;
  for (const { session, targets } of questions) {
    const given = evidence(session);
    const target = targets[0]!;
    if (!given.candidates.includes(target)) continue;
    const others = given.candidates.filter((item) => item !== target);
    const asked = [target, ...others].slice(0, mostCandidates);
    all.set(features(given, asked), count * width);
    mask.fill(1, count * mostCandidates, count * mostCandidates + asked.length);
    count += 1;
  }
  return {
    count,
    candidates: mostCandidates,
    inputs,
    dim: 0,
    features: all.subarray(0, count * width),
    vectors: new Float32Array(0),
    mask: mask.subarray(0, count * mostCandidates),
    at: Float64Array.from({ length: count }, (_, nth) => nth),
  };
};
