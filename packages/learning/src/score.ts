import type { RankerWeights } from './ranker.ts';

/**
 * Scores `count` candidates into `out` and returns it: a forward pass of the weights on typed arrays.
 *
 * `features` is count × inputs; `vectors` is count × dim, or `undefined` where items have none.
 * Four hidden units share one pass over a row, because one running sum alone waits for its own last addition.
 */
export const scoreAll = (
  { shape, net, personal }: RankerWeights,
  features: Float32Array,
  vectors: Float32Array | undefined,
  count: number,
  out: Float32Array,
): Float32Array => {
  const { inputs, hidden, dim } = shape;
  const biases = inputs * hidden;
  const outputs = biases + hidden;
  const bias = net[outputs + hidden]!;
  const withVectors = vectors !== undefined && personal.some((value) => value !== 0);
  const fours = hidden & ~3;

  for (let candidate = 0; candidate < count; candidate++) {
    const start = candidate * inputs;
    const end = start + inputs;
    let score = bias;
    let unit = 0;
    for (; unit < fours; unit += 4) {
      let a = net[biases + unit]!;
      let b = net[biases + unit + 1]!;
      let c = net[biases + unit + 2]!;
      let d = net[biases + unit + 3]!;
      for (let at = start, weight = unit; at < end; at++, weight += hidden) {
        const value = features[at]!;
        a += value * net[weight]!;
        b += value * net[weight + 1]!;
        c += value * net[weight + 2]!;
        d += value * net[weight + 3]!;
      }
      const into = outputs + unit;
      if (a > 0) score += a * net[into]!;
      if (b > 0) score += b * net[into + 1]!;
      if (c > 0) score += c * net[into + 2]!;
      if (d > 0) score += d * net[into + 3]!;
    }
    for (; unit < hidden; unit++) {
      let sum = net[biases + unit]!;
      for (let at = start, weight = unit; at < end; at++, weight += hidden)
        sum += features[at]! * net[weight]!;
      if (sum > 0) score += sum * net[outputs + unit]!;
    }
    if (withVectors)
      for (let at = candidate * dim, k = 0; k < dim; k++) score += vectors[at + k]! * personal[k]!;
    out[candidate] = score;
  }
  return out;
};
