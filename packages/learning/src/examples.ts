/**
 * Choices to learn from: each is one chosen candidate among others that the visitor could have chosen.
 * All arrays are dense and in time order, oldest choice first; they are transferred between threads.
 */
export interface Examples {
  /** Number of choices. */
  readonly count: number;
  /** Candidates per choice, the chosen one first. */
  readonly candidates: number;
  readonly inputs: number;
  readonly dim: number;
  /** count × candidates × inputs */
  readonly features: Float32Array;
  /** count × candidates × dim */
  readonly vectors: Float32Array;
  /** count × candidates: 1 where there is a candidate, 0 where the row is padding. */
  readonly mask: Uint8Array;
  /** Epoch milliseconds of each choice. */
  readonly at: Float64Array;
}
