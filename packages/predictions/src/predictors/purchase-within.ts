import { dayMs } from '@homebody/core';
import type { Predictor } from './predictor.ts';

export const purchaseWithin = (days: number): Predictor => ({
  name: `purchase${days}`,
  words: `to buy within ${days} days`,
  lasts: days * dayMs,
  isAskable: () => true,
  settledAt: ({ now }) => now + days * dayMs,
  happened: ({ now }, { orders }) => orders.some((at) => at <= now + days * dayMs),
});
