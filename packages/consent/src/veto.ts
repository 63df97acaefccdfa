import type { ConsentChoices, Purpose } from '@homebody/core';

/** Overrules every grant. It can never give one. */
export interface Veto {
  readonly name: string;
  /** The purposes it forbids now, given what the authorities say together. */
  readonly denies: (choices: ConsentChoices) => readonly Purpose[];
  /** Holds for this page only: a pause, after which everything is as it was. Without it, a veto erases. */
  readonly pauses?: boolean;
  readonly subscribe?: (listener: () => void) => () => void;
}
