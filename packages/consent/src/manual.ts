import {
  type ConsentChoices,
  type ConsentValue,
  type Purpose,
  nothingGranted,
  purposes,
} from '@homebody/core';
import type { ConsentSignal, ConsentSource } from './consent-source.ts';
import { createListeners } from './listeners.ts';

export interface ManualSource extends ConsentSource {
  /** Says that the visitor has agreed to these purposes; the others stay as they were. Saying it again changes nothing. */
  readonly grant: (purposes: readonly Purpose[]) => void;
  readonly withdraw: (purposes?: readonly Purpose[]) => void;
}

/** The shop says itself what the visitor chose: `source.grant(['personalization'])`. */
export const manual = (name = 'manual'): ManualSource => {
  const listeners = createListeners();
  let signal: ConsentSignal | 'pending' = 'pending';
  const say = (value: ConsentValue, which: readonly Purpose[]): void => {
    // Called by pages, so the list may be anything; what is not a purpose's name is not a purpose.
    if (!Array.isArray(which)) return;
    signal = { settled: true, userAction: true, choices: choicesOf(which, value) };
    listeners.tell();
  };
  return {
    name,
    remembered: true,
    state: () => signal,
    subscribe: listeners.add,
    grant: (which) => say('granted', which),
    withdraw: (which = purposes) => say('denied', which),
  };
};

/** The given value for the given purposes, `otherwise` for the rest. */
export const choicesOf = (
  which: readonly Purpose[],
  value: ConsentValue,
  otherwise: ConsentChoices = nothingGranted,
): ConsentChoices => ({
  ...otherwise,
  ...Object.fromEntries(purposes.filter((p) => which.includes(p)).map((p) => [p, value])),
});
