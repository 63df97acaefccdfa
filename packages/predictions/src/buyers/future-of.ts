import { dayMs } from '@homebody/core';
import type { Profile } from '@homebody/profile';
import type { Buyers } from '../predictions.ts';
import { aliveProbability } from './alive-probability.ts';
import type { BuyingHistory } from './buying-history.ts';
import { expectedOrder } from './expected-order.ts';
import { expectedPurchases } from './expected-purchases.ts';

const weekMs = 7 * dayMs;

/** What to expect of somebody who bought before. */
export interface BuyerFuture {
  /** That they have not left for good, 0 to 1. */
  readonly alive: number;
  /** Purchases within the asked weeks. */
  readonly purchases: number;
  /** Worth of one, in the shop's currency. */
  readonly order: number;
  /** Worth of all: `purchases` × `order`. */
  readonly value: number;
}

/** A profile's purchases, in weeks, by whole days as in the build; `undefined` of somebody who never bought, or not by a known time. */
export const buyingHistoryOf = ({ bought }: Profile, now: number): BuyingHistory | undefined => {
  if (!bought) return undefined;
  const day = (at: number): number => Math.floor(at / dayMs) * dayMs;
  const [first, last] = [day(bought.first), day(bought.last)];
  return {
    repeats: Math.max(0, bought.days - 1),
    recency: (last - first) / weekMs,
    age: Math.max(last, day(now)) / weekMs - first / weekMs,
  };
};

/** What to expect of a visitor within the next `weeks`; `undefined` of somebody who never bought. */
export const futureOf = (
  { purchases, orders }: Buyers,
  profile: Profile,
  now: number,
  weeks: number,
): BuyerFuture | undefined => {
  const history = buyingHistoryOf(profile, now);
  if (!history) return undefined;
  const order = expectedOrder(orders, {
    purchases: profile.orders,
    mean: profile.orders ? Math.max(0, profile.spent) / profile.orders : 0,
  });
  const expected = expectedPurchases(purchases, history, weeks);
  return { alive: aliveProbability(purchases, history), purchases: expected, order, value: expected * order };
};
