/** inputs → hidden (ReLU) → 1, plus a personal vector of `dim` numbers in the space of the pack's item vectors. */
export interface RankerShape {
  readonly inputs: number;
  readonly hidden: number;
  readonly dim: number;
}

/**
 * score(x, v) = w2 · relu(W1ᵀ x + b1) + b2 + personal · v
 *
 * `net` holds, one after another: W1 (inputs × hidden, row-major by input), b1 (hidden), w2 (hidden), b2 (1).
 */
export interface RankerWeights {
  readonly shape: RankerShape;
  readonly net: Float32Array;
  /** All zeros in a prior. */
  readonly personal: Float32Array;
}

export const netLength = ({ inputs, hidden }: RankerShape): number => inputs * hidden + hidden + hidden + 1;
