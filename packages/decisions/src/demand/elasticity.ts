/** By how many per cent sales change when a price rises by one per cent; below 0 for nearly everything that is sold. */
export interface Elasticity {
  readonly value: number;
  readonly standardError: number;
}
