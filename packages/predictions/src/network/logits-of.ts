import { type RankerWeights, scoreAll } from '@homebody/learning';
import { inputsOf } from './inputs-of.ts';
import type { Network } from './network.ts';

/** The network's weights as the ranker's code takes them. */
export const weightsOf = ({ features, hidden, net }: Network): RankerWeights => ({
  shape: { inputs: features.length + 1, hidden, dim: 0 },
  net,
  personal: new Float32Array(0),
});

/** Scores of visitors by their rows of features (count × features): logits, before they are calibrated. */
export const logitsOf = (network: Network, rows: Float32Array, count: number): Float32Array => {
  const weights = weightsOf(network);
  const logits = scoreAll(weights, inputsOf(network, rows, count), undefined, count, new Float32Array(count));
  const nobody = nobodysScore(weights);
  return logits.map((score) => score - nobody);
};

export const nobodysScore = (weights: RankerWeights): number =>
  scoreAll(weights, new Float32Array(weights.shape.inputs), undefined, 1, new Float32Array(1))[0]!;
