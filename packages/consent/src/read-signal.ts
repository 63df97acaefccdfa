import { attempt, type ConsentChoices, type ConsentValue, type Purpose, purposes } from '@homebody/core';
import { type Receipt, isConsentValue } from './consent-record.ts';
import type { ConsentSource } from './consent-source.ts';

/** A signal after mistrust. */
export interface HeardSignal {
  readonly settled: boolean;
  /** The visitor has made a choice. */
  readonly chosen: boolean;
  /** Equal for two signals that are the same answer. */
  readonly identity: unknown;
  /** What the record would say of it: every value one of three, and no grant that the visitor did not make. */
  readonly receipt: Receipt;
}

/** Reads a source that may throw, or say anything. What makes no sense is `'pending'`: a pause, never a grant. */
export const readSignal = (source: ConsentSource, now: number): HeardSignal | 'pending' =>
  attempt(() => {
    const said = source.state();
    if (said === 'pending') return said;
    const userAction = said.userAction === true;
    const choices = mapChoices((p) => {
      const value = said.choices[p];
      return isConsentValue(value) && (userAction || value !== 'granted') ? value : 'unknown';
    });
    const rawVersion = said.version && String(said.version).slice(0, 100);
    return {
      settled: said.settled === true,
      chosen: userAction && purposes.some((p) => choices[p] !== 'unknown'),
      identity: source.remembered ? said : JSON.stringify([userAction, choices, rawVersion]),
      receipt: {
        at: Number.isFinite(said.at) ? Number(said.at) : now,
        choices,
        source: source.name,
        userAction,
        textHash: said.textHash && String(said.textHash),
        rawVersion,
      },
    };
  }) ?? 'pending';

export const mapChoices = (valueOf: (purpose: Purpose) => ConsentValue): ConsentChoices =>
  Object.fromEntries(purposes.map((p) => [p, valueOf(p)])) as ConsentChoices;

/** The given value for the given purposes; the others stay. */
export const choicesWith = (
  choices: ConsentChoices,
  which: readonly Purpose[],
  value: ConsentValue,
): ConsentChoices => mapChoices((p) => (which.includes(p) ? value : choices[p]));
