import type { Examples } from '@homebody/learning';

/** No feature is blown up more than this, however rarely it is there. */
const mostScale = 8;

/** 1 / standard deviation of every feature over the candidates of some examples that were filled without a scale. */
export const scaleOf = ({ features, mask, inputs }: Examples): Float32Array => {
  const sums = new Float64Array(inputs);
  const squares = new Float64Array(inputs);
  let count = 0;
  mask.forEach((there, row) => {
    if (!there) return;
    count += 1;
    for (let k = 0; k < inputs; k += 1) {
      const value = features[row * inputs + k]!;
      sums[k]! += value;
      squares[k]! += value * value;
    }
  });
  return Float32Array.from(sums, (sum, k) => {
    const variance = squares[k]! / count - (sum / count) ** 2;
    // A feature that never varied has taught nothing, and is kept out until a prior has seen it vary.
    return variance > 1e-8 ? Math.min(mostScale, 1 / Math.sqrt(variance)) : 0;
  });
};

/** The same examples with every feature multiplied by its scale, as devices see them. */
export const scaleExamples = (examples: Examples, scale: Float32Array): Examples => ({
  ...examples,
  features: examples.features.map((value, at) => value * scale[at % examples.inputs]!),
});
