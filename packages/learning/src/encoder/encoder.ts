/** What people acted on, each person's in time order; person p's items are `items[offsets[p] … offsets[p + 1] − 1]`. */
export interface Sequences {
  readonly offsets: Uint32Array;
  readonly items: Uint32Array;
}

/**
 * A linear encoder of where a visitor is heading: the weighted mean of the directions of their latest items. Items
 * that lie near it are what people like them went on to, so items and visitors share one space
 * (CORE: Hou et al., SIGIR 2022, with weights by place instead of an attention network).
 */
export interface Encoder {
  readonly dim: number;
  /** size × dim, rows of length 1; all zeros for items that may have no vector of their own. */
  readonly vectors: Float32Array;
  /** Weight of the latest item, the one before it, …; the first is 1. */
  readonly places: Float32Array;
}

export interface EncoderOptions {
  readonly dim: number;
  readonly epochs: number;
  /** Choices per step. */
  readonly batch: number;
  /** Other items that each choice is compared with, beside the batch's own. */
  readonly others: number;
  readonly learningRate: number;
  /** Cosines are divided by it before the softmax. */
  readonly temperature: number;
  /** Part of the known items that is left out while training, so that no item is leant on alone. */
  readonly dropout: number;
  /** Others are drawn by an item's number of choices to this power. */
  readonly popularityPower: number;
  readonly seed: number;
}

/** Latest items that an encoder looks at. */
export const encoderPlaces = 15;

/** Chosen on the newest tenth of the training part of public session logs; more dimensions or others add little. */
export const encoderOptions: EncoderOptions = {
  dim: 32,
  epochs: 3,
  batch: 256,
  others: 256,
  learningRate: 0.015,
  temperature: 0.07,
  dropout: 0.2,
  popularityPower: 0.5,
  seed: 1,
};
