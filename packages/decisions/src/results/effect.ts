/** What a variant changes, and the standard error of that. */
export interface Effect {
  readonly value: number;
  readonly standardError: number;
  /** In both variants together. */
  readonly people: number;
}
