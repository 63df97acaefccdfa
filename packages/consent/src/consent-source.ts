import type { ConsentChoices, ConsentValue, Purpose } from '@homebody/core';

/** What an authority says of the visitor, as it stands. */
export interface ConsentSignal {
  /** False while the authority's banner is open: what it says meanwhile counts for nothing. */
  readonly settled: boolean;
  readonly choices: ConsentChoices;
  /** True only when the visitor made these choices. A platform's default is never a grant. */
  readonly userAction: boolean;
  /** Tells this answer from a later one with the same choices, e.g. a TC string. Kept in the receipt, 100 characters. */
  readonly version?: string;
  /** When the visitor chose, in epoch milliseconds, if the authority knows. */
  readonly at?: number;
  /** Hash of the text the visitor agreed to, if the authority knows. */
  readonly textHash?: string;
}

/**
 * One authority on the visitor's choice: a consent platform, the built-in banner, the shop itself.
 * To add one, write a file that makes such a source, and a line in `sources.ts`; its test calls
 * `itKeepsTheConsentSourceContract`.
 */
export interface ConsentSource {
  readonly name: string;
  /** Asked anew after every notice, so that an event which came before the listener loses nothing. `'pending'`: not ready, or failed. */
  readonly state: () => ConsentSignal | 'pending';
  /** Calls the listener whenever `state()` may have changed. Returns how to stop. */
  readonly subscribe: (listener: () => void) => () => void;
  /**
   * The source has no memory of its own: its last receipt speaks for it on later pages and in other
   * tabs, `unknown` in a signal leaves a choice as it was, and `state()` returns the same object until the next act.
   */
  readonly remembered?: boolean;
  /** Where the source lets others state the visitor's act. */
  readonly grant?: (purposes: readonly Purpose[]) => void;
  readonly withdraw?: (purposes: readonly Purpose[]) => void;
}

/** `pending` is a pause: no new reads or writes, nothing erased. */
export type ConsentStatus = ConsentValue | 'pending';
