import { dayMs } from '@homebody/core';

/** What this visitor did about one arm. Old evidence counts less and less, so that what is left goes back to the prior and never to ignorance. */
export interface Evidence {
  readonly wins: number;
  readonly tries: number;
  /** Epoch milliseconds, to which both are decayed. */
  readonly at: number;
}

/** Days after which evidence counts half. */
const halfLifeDays = 30;

export const noEvidence: Evidence = { wins: 0, tries: 0, at: 0 };

/** A clock that jumped back takes nothing away. */
export const evidenceAt = ({ wins, tries, at }: Evidence, now: number): Evidence => {
  const left = 0.5 ** (Math.max(0, now - at) / (halfLifeDays * dayMs));
  return { wins: left * wins, tries: left * tries, at: Math.max(at, now) };
};

/** After the arm was seen (`try`), or after that led to what was hoped for (`win`), which may come much later or never. */
export const evidenceAfter = (evidence: Evidence, what: 'try' | 'win', now: number): Evidence => {
  const { wins, tries, at } = evidenceAt(evidence, now);
  return what === 'try' ? { wins, tries: tries + 1, at } : { wins: wins + 1, tries, at };
};
