import { purposes } from '@homebody/core';
import type { Veto } from './veto.ts';

/** Pauses everything on pages about health, religion, politics, sexuality and the like [P7]. */
export const sensitivePage = (isSensitive: () => boolean): Veto => ({
  name: 'sensitive-page',
  pauses: true,
  denies: () => (isSensitive() ? purposes : []),
});
