import { noReturn } from './no-return.ts';
import type { Predictor } from './predictor.ts';
import { purchaseInVisit } from './purchase-in-visit.ts';
import { purchaseWithin } from './purchase-within.ts';

/** Everything that is foreseen with yes or no. A predictor is one file and one line. */
export const predictors: readonly Predictor[] = [
  purchaseInVisit,
  purchaseWithin(7),
  purchaseWithin(90),
  noReturn,
];
