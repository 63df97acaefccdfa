import { purposes } from '@homebody/core';
import type { Veto } from './veto.ts';

export interface AgeSignals {
  /** What the shop knows of the visitor's age; it is never inferred. A function is asked at every change. */
  readonly age?: AgeGroup | (() => AgeGroup | undefined);
  /** The whole site addresses children. */
  readonly directedToChildren?: boolean;
}

export type AgeGroup = 'child' | 'minor' | 'adult';

/** Children and minors are never profiled, whatever any authority says [P7]. */
export const age = ({ age, directedToChildren }: AgeSignals): Veto => ({
  name: 'age',
  denies: () => {
    const group = typeof age === 'function' ? age() : age;
    return directedToChildren || group === 'child' || group === 'minor' ? purposes : [];
  },
});
