import type { Network } from './network.ts';

/** Nothing is further from the mean than this, in standard deviations: what was never seen must not decide alone. */
const furthest = 8;

/** Rows of features (count × features) as a network takes them: count × (1 + features). */
export const inputsOf = (
  { mean, scale }: Pick<Network, 'mean' | 'scale'>,
  rows: Float32Array,
  count: number,
): Float32Array => {
  const width = mean.length;
  const inputs = new Float32Array(count * (width + 1));
  for (let row = 0, from = 0, to = 0; row < count; row += 1) {
    inputs[to++] = 1;
    for (let k = 0; k < width; k += 1, from += 1) {
      const value = (rows[from]! - mean[k]!) * scale[k]!;
      inputs[to++] = value > furthest ? furthest : value < -furthest ? -furthest : value;
    }
  }
  return inputs;
};
