import { purposes } from '@homebody/core';
import type { ConsentSource } from './consent-source.ts';
import { readSignal } from './read-signal.ts';
import type { Veto } from './veto.ts';

/** Lets a platform refuse and never grant, beside the one that asks: `vetoes: [vetoOf(usp())]`. */
export const vetoOf = (source: ConsentSource): Veto => ({
  name: source.name,
  denies: () => {
    const heard = readSignal(source, 0);
    return heard === 'pending' ? [] : purposes.filter((p) => heard.receipt.choices[p] === 'denied');
  },
  subscribe: source.subscribe,
});
