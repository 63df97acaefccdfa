import { purposes } from '@homebody/core';
import type { Veto } from './veto.ts';

export interface AgeSignals {
  /** What the shop knows of the visitor's age, as a group or in years; it is never inferred. A function is asked at every change. */
  readonly age?: AgeGroup | number | (() => AgeGroup | number | undefined) | undefined;
  /** The whole site addresses children. */
  readonly directedToChildren?: boolean;
  /** Whoever is younger, in years, is a minor. Default 18. */
  readonly minorUnder?: number;
}

export type AgeGroup = 'child' | 'minor' | 'adult';

/** Children and minors are never profiled, whatever any authority says [P7]. An age that makes no sense is taken for a minor's. */
export const age = ({ age, directedToChildren, minorUnder = 18 }: AgeSignals): Veto => ({
  name: 'age',
  denies: () => {
    const known = typeof age === 'function' ? age() : age;
    const isMinor = !(
      known === undefined ||
      known === 'adult' ||
      (typeof known === 'number' && known >= minorUnder)
    );
    return directedToChildren || isMinor ? purposes : [];
  },
});
