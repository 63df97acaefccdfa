import type { Random } from '@homebody/core';
import { type RankerShape, type RankerWeights, netLength } from './ranker.ts';

/**
 * Random weights to train a first prior from: He et al. 2015, eq. 10 (normal, variance 2 / inputs) for the layer
 * under the ReLU, small outputs, zero biases, zero personal vector.
 */
export const initialWeights = (shape: RankerShape, random: Random): RankerWeights => {
  const { inputs, hidden, dim } = shape;
  const net = new Float32Array(netLength(shape));
  const spread = Math.sqrt(2 / inputs);
  for (let at = 0; at < inputs * hidden; at++) net[at] = spread * normal(random);
  const outputs = (inputs + 1) * hidden;
  for (let at = outputs; at < outputs + hidden; at++) net[at] = normal(random) / Math.sqrt(hidden);
  return { shape, net, personal: new Float32Array(dim) };
};

/** Box and Muller. */
const normal = (random: Random): number =>
  Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
