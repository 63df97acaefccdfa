import type { Examples } from './examples.ts';
import type { RankerWeights } from './ranker.ts';

export interface Gradient {
  readonly net: Float64Array;
  readonly personal: Float64Array;
}

/**
 * Returns a function from a batch (numbers of choices) to the gradient of its mean list-wise loss, at the
 * values that `weights` have when it is called. The arrays it returns are used again by the next call.
 *
 * With p = softmax(scores) and y = 1 for what was chosen, ∂loss/∂score = p − y (Cao et al. 2007, eq. 6).
 */
export const createReferenceGradient = (
  { shape, net, personal }: RankerWeights,
  { candidates, features, vectors, mask }: Examples,
): ((batch: Uint32Array) => Gradient) => {
  const { inputs, hidden, dim } = shape;
  const biases = inputs * hidden;
  const outputs = biases + hidden;
  const gradient = { net: new Float64Array(net.length), personal: new Float64Array(personal.length) };
  const active = new Float64Array(candidates * hidden);
  const scores = new Float64Array(candidates);
  const slope = new Float64Array(hidden);

  /** Fills `active` (relu of the hidden layer) and `scores` for one choice; returns the highest score. */
  const forward = (choice: number): number => {
    let best = -Infinity;
    for (let candidate = 0; candidate < candidates; candidate++) {
      const row = choice * candidates + candidate;
      if (mask[row] === 0) continue;
      const units = candidate * hidden;
      for (let unit = 0; unit < hidden; unit++) active[units + unit] = net[biases + unit]!;
      for (let input = 0; input < inputs; input++) {
        const value = features[row * inputs + input]!;
        if (value === 0) continue;
        const weight = input * hidden;
        for (let unit = 0; unit < hidden; unit++) active[units + unit]! += value * net[weight + unit]!;
      }
      let score = 0;
      for (let unit = 0; unit < hidden; unit++) {
        if (active[units + unit]! > 0) score += active[units + unit]! * net[outputs + unit]!;
        else active[units + unit] = 0;
      }
      for (let k = 0; k < dim; k++) score += vectors[row * dim + k]! * personal[k]!;
      scores[candidate] = score;
      if (score > best) best = score;
    }
    return best;
  };

  /** Adds the part of one candidate, whose ∂loss/∂score is `error`. */
  const backward = (row: number, units: number, error: number): void => {
    for (let unit = 0; unit < hidden; unit++) {
      const value = active[units + unit]!;
      gradient.net[outputs + unit]! += error * value;
      slope[unit] = value > 0 ? error * net[outputs + unit]! : 0;
      gradient.net[biases + unit]! += slope[unit]!;
    }
    for (let input = 0; input < inputs; input++) {
      const value = features[row * inputs + input]!;
      if (value === 0) continue;
      const weight = input * hidden;
      for (let unit = 0; unit < hidden; unit++) gradient.net[weight + unit]! += value * slope[unit]!;
    }
    for (let k = 0; k < dim; k++) gradient.personal[k]! += error * vectors[row * dim + k]!;
  };

  return (batch) => {
    gradient.net.fill(0);
    gradient.personal.fill(0);
    for (const choice of batch) {
      const best = forward(choice);
      const first = choice * candidates;
      let sum = 0;
      for (let candidate = 0; candidate < candidates; candidate++)
        if (mask[first + candidate] !== 0) sum += Math.exp(scores[candidate]! - best);
      for (let candidate = 0; candidate < candidates; candidate++) {
        if (mask[first + candidate] === 0) continue;
        const probability = Math.exp(scores[candidate]! - best) / sum;
        const error = (probability - (candidate === 0 ? 1 : 0)) / batch.length;
        backward(first + candidate, candidate * hidden, error);
      }
    }
    return gradient;
  };
};
