/** One decision of the past, and what is asked of another way to decide. */
export interface Logged {
  /** What came of it. */
  readonly reward: number;
  /** How likely it was, above 0. */
  readonly propensity: number;
  /** How likely the other way would have made it. */
  readonly target: number;
  /** What a model expected of it; 0 where there is none. It must not have learned from this very decision. */
  readonly predicted: number;
  /** What the model expects of the other way in the same situation: its predictions weighted by how likely each is. */
  readonly predictedTarget: number;
}
