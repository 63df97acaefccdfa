import { scoreAll } from '@homebody/learning';
import { inputsOf } from './inputs-of.ts';
import { weightsOf } from './logits-of.ts';
import type { Network } from './network.ts';

/**
 * How much each feature of one visitor changes the score: the score as it is, less the score if that feature alone were as in the
 * mean. Worked out, not estimated; where features work together, contributions don't add up to the score.
 */
export const contributionsOf = (network: Network, row: Float32Array): Float32Array => {
  const width = network.features.length;
  const inputs = inputsOf(network, row, 1);
  // The visitor, and for each feature the visitor without it: its mean is 0.
  const variants = new Float32Array((width + 1) * (width + 1));
  for (let variant = 0; variant <= width; variant += 1) {
    variants.set(inputs, variant * (width + 1));
    if (variant > 0) variants[variant * (width + 1) + variant] = 0;
  }
  const scores = scoreAll(weightsOf(network), variants, undefined, width + 1, new Float32Array(width + 1));
  return scores.subarray(1).map((without) => scores[0]! - without);
};
