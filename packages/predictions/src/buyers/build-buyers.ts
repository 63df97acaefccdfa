import type { Buyers } from '../predictions.ts';
import type { BuyingHistory, SharedHistory } from './buying-history.ts';
import { fitBgNbd } from './fit-bg-nbd.ts';
import { type Spending, fitGammaGamma } from './fit-gamma-gamma.ts';

/** A customer as the build knows them: how often, and what their purchases after the first were worth on average. */
export interface Customer extends BuyingHistory {
  /** In the shop's currency; of no matter where `repeats` is 0. */
  readonly meanOrder: number;
}

/** The same of many customers, counted: how often they bought, and what those who bought again spent. */
export interface CountedCustomers {
  readonly histories: readonly SharedHistory[];
  /** Of purchases after the first, in the shop's currency. */
  readonly spending: readonly Spending[];
}

export interface BuiltBuyers {
  readonly buyers: Buyers | undefined;
  readonly customers: number;
  /** Those of them who bought again, and whose orders are known to be worth something. */
  readonly repeaters: number;
  /** Why there is none, where there is none. */
  readonly withheld: string | undefined;
}

/** Of so many customers who bought again a shop must know, before it says what they do (P10 asks for 50). */
const leastRepeaters = 100;

/** What a shop's customers do, from each one's purchases. */
export const buildBuyers = (customers: readonly Customer[]): BuiltBuyers =>
  buildBuyersOfCounts({
    histories: customers,
    spending: customers
      .filter(({ repeats, meanOrder }) => repeats > 0 && meanOrder > 0)
      .map(({ repeats, meanOrder }) => ({ purchases: repeats, mean: meanOrder })),
  });

/** What a shop's customers do, from how many of them did what. `least` people who bought again it takes, a hundred at least. */
export const buildBuyersOfCounts = (
  { histories, spending }: CountedCustomers,
  least = leastRepeaters,
): BuiltBuyers => {
  const needed = Math.max(least, leastRepeaters);
  const counts = { customers: sumOf(histories), repeaters: sumOf(spending) };
  if (counts.repeaters < needed)
    return {
      ...counts,
      buyers: undefined,
      withheld: `${counts.repeaters} customers bought again, fewer than ${needed}.`,
    };
  const purchases = fitBgNbd(histories).model;
  const orders = fitGammaGamma(spending).model;
  const isSound = [...Object.values(purchases), ...Object.values(orders)].every(
    (value: number) => value > 0 && value < 1e6,
  );
  // For q ≤ 1 the model has no mean order.
  return isSound && orders.q > 1
    ? { ...counts, buyers: { purchases, orders }, withheld: undefined }
    : { ...counts, buyers: undefined, withheld: 'no model of buying fits these customers.' };
};

const sumOf = (counted: readonly { readonly customers?: number }[]): number =>
  counted.reduce((sum, { customers = 1 }) => sum + customers, 0);
