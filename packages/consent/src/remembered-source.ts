import { type ConsentChoices, type Purpose, createListeners, nothingGranted, purposes } from '@homebody/core';
import type { ConsentSignal, ConsentSource } from './consent-source.ts';
import { choicesWith } from './read-signal.ts';

/** What every source without a platform of its own is made of. */
export interface RememberedSource extends ConsentSource {
  /** The visitor chose, having read the text with this hash. `unknown` leaves a choice as it was. */
  readonly answer: (choices: ConsentChoices, textHash?: string) => void;
  /** The visitor opened a banner to change an earlier answer, or closed it again without an answer. */
  readonly opened: (open: boolean) => void;
  readonly withdraw: (purposes?: readonly Purpose[]) => void;
}

export const rememberedSource = (name: string): RememberedSource => {
  const listeners = createListeners();
  let signal: ConsentSignal | 'pending' = 'pending';
  let isOpen = false;
  const answer: RememberedSource['answer'] = (choices, textHash) => {
    isOpen = false;
    signal = { settled: true, userAction: true, choices, ...(textHash && { textHash }) };
    listeners.tell();
  };
  return {
    name,
    remembered: true,
    state: () => (isOpen ? { settled: false, userAction: false, choices: nothingGranted } : signal),
    subscribe: listeners.add,
    answer,
    opened: (open) => {
      isOpen = open;
      listeners.tell();
    },
    withdraw: (which = purposes) => answer(choicesWith(nothingGranted, which, 'denied')),
  };
};
