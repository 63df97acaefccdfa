import { type ConsentChoices, type ConsentValue, purposes } from '@homebody/core';
import { isConsentValue } from './consent-record.ts';
import type { ConsentSignal, ConsentSource } from './consent-source.ts';
import { attempt } from './listeners.ts';

/** A signal after mistrust: every value one of three, and no grant that the visitor did not make. */
export interface HeardSignal extends ConsentSignal {
  /** The visitor has made a choice. */
  readonly chosen: boolean;
  /** Equal for two signals that are the same answer. */
  readonly identity: unknown;
}

/** Reads a source that may throw, or say anything. What makes no sense is `'pending'`: a pause, never a grant. */
export const readSignal = (source: ConsentSource): HeardSignal | 'pending' =>
  attempt(() => {
    const said = source.state();
    if (said === 'pending') return said;
    const userAction = said.userAction === true;
    const choices = mapChoices((p) => {
      const value = said.choices[p];
      return isConsentValue(value) && (userAction || value !== 'granted') ? value : 'unknown';
    });
    const version = typeof said.version === 'string' ? said.version.slice(0, 100) : undefined;
    const at = Number.isFinite(said.at) ? said.at : undefined;
    return {
      settled: said.settled === true,
      choices,
      userAction,
      chosen: userAction && purposes.some((p) => choices[p] !== 'unknown'),
      identity: source.remembered ? said : JSON.stringify([userAction, choices, version, at]),
      ...(version && { version }),
      ...(at && { at }),
      ...(typeof said.textHash === 'string' && { textHash: said.textHash }),
    };
  }) ?? 'pending';

export const mapChoices = (valueOf: (purpose: keyof ConsentChoices) => ConsentValue): ConsentChoices => ({
  personalization: valueOf('personalization'),
  advertising: valueOf('advertising'),
  measurement: valueOf('measurement'),
});
