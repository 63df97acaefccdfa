/** People who bought one item again, and how long it took them: of one consumable, or of all those of a category. */
export interface RhythmRow {
  /** An item's index, or a category's code. */
  readonly of: number;
  /** Distinct people. */
  readonly people: number;
  /** Sum over them of the logarithm of their own mean days between purchases. */
  readonly logDays: number;
}

export interface RhythmRows {
  readonly items: readonly RhythmRow[];
  readonly categories: readonly RhythmRow[];
}
