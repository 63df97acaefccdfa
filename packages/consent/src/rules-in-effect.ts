/** What a policy comes to for this visitor. Asked anew every time: with the jurisdiction, all of it may change. */
export interface RulesInEffect {
  /** For so many days a grant stands; it lapses at the next page or event. */
  readonly granted: number;
  /** For so many days a refusal is remembered before anyone asks again. */
  readonly denied: number;
  /** What goes into every receipt: which policy was in effect, and for where. */
  readonly receipt?: { readonly policy: string; readonly jurisdiction: string };
}
