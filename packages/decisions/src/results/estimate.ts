/** A figure of one variant, and how far it may be off. */
export interface Estimate {
  readonly people: number;
  readonly value: number;
  /** Of the estimate, not between people: it falls as people come. */
  readonly variance: number;
}
