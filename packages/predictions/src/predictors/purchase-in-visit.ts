import { minuteMs } from '@homebody/core';
import type { Predictor } from './predictor.ts';

const silence = 30 * minuteMs;

export const purchaseInVisit: Predictor = {
  name: 'purchaseInVisit',
  words: 'to buy in this visit',
  lasts: silence,
  isAskable: ({ current, orders }) => current !== undefined && !orders.some((at) => at >= current.from),
  settledAt: (_, { visitEnd }) => visitEnd + silence,
  happened: (_, { orders, visitEnd }) => orders.some((at) => at <= visitEnd),
};
