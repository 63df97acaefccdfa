/**
 * What a score has come to mean, as a table: of those whom it was made from, about this share of such a score. Scores rise
 * from row to row; probabilities never fall. Each row rests on at least as many people as any statement about a group does.
 */
export interface Calibration {
  readonly scores: Float32Array;
  /** 0 to 1. */
  readonly probability: Float32Array;
  /** 95 % interval of `probability`. */
  readonly low: Float32Array;
  readonly high: Float32Array;
}
