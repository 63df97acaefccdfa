/** What may be concluded, and nothing more. */
export type VerdictKind = 'broken' | 'too-early' | 'better' | 'worse' | 'undecided' | 'no-difference';

export interface Verdict {
  readonly kind: VerdictKind;
  /** One or two sentences for somebody who knows no statistics. */
  readonly words: string;
}
