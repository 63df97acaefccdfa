import { bestTime } from './best-time.ts';
import type { Chooser } from './chooser.ts';
import { nextCategory } from './next-category.ts';

/** Everything that is foreseen as one of several. A chooser is one file and one line. */
export const choosers: readonly Chooser[] = [nextCategory, bestTime];
