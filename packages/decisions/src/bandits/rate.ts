/** What is known of how often an arm succeeds: a Beta distribution, told as successes and tries as if they had been seen. Both above 0. */
export interface Rate {
  readonly wins: number;
  readonly tries: number;
}
