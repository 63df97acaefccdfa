import { type ConsentChoices, nothingGranted, purposes } from '@homebody/core';
import type { ConsentSignal, ConsentSource } from './consent-source.ts';
import { createListeners } from './listeners.ts';
import { choicesOf } from './manual.ts';

export interface BannerSource extends ConsentSource {
  /** The visitor chose, having read the text with this hash. `unknown` leaves a choice as it was. */
  readonly answer: (choices: ConsentChoices, textHash?: string) => void;
  /** The visitor opened the banner to change an earlier answer, or closed it again without an answer. */
  readonly opened: (open: boolean) => void;
}

/** The source that `<homebody-banner>` answers to. */
export const builtInBanner = (name = 'banner'): BannerSource => {
  const listeners = createListeners();
  let signal: ConsentSignal | 'pending' = 'pending';
  let open = false;
  const answer: BannerSource['answer'] = (choices, textHash) => {
    open = false;
    signal = { settled: true, userAction: true, choices, ...(textHash && { textHash }) };
    listeners.tell();
  };
  return {
    name,
    remembered: true,
    state: () => (open ? beingChanged : signal),
    subscribe: listeners.add,
    answer,
    opened: (now) => {
      open = now;
      listeners.tell();
    },
    withdraw: (which = purposes) => answer(choicesOf(which, 'denied')),
  };
};

const beingChanged: ConsentSignal = { settled: false, userAction: false, choices: nothingGranted };
