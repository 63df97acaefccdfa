import type { Buyers } from '../predictions.ts';
import type { BuyingHistory } from './buying-history.ts';
import { fitBgNbd } from './fit-bg-nbd.ts';
import { fitGammaGamma } from './fit-gamma-gamma.ts';

/** A customer as the build knows them: how often, and what their purchases after the first were worth on average. */
export interface Customer extends BuyingHistory {
  /** In the shop's currency; of no matter where `repeats` is 0. */
  readonly meanOrder: number;
}

export interface BuiltBuyers {
  readonly buyers: Buyers | undefined;
  readonly customers: number;
  /** Those of them who bought again. */
  readonly repeaters: number;
  /** Why there is none, where there is none. */
  readonly withheld: string | undefined;
}

/** Of so many customers who bought again a shop must know, before it says what they do (P10 asks for 50). */
const leastRepeaters = 100;

/** What a shop's customers do, from each one's purchases. */
export const buildBuyers = (customers: readonly Customer[]): BuiltBuyers => {
  const again = customers.filter(({ repeats, meanOrder }) => repeats > 0 && meanOrder > 0);
  const counts = { customers: customers.length, repeaters: again.length };
  if (again.length < leastRepeaters)
    return {
      ...counts,
      buyers: undefined,
      withheld: `${again.length} customers bought again, fewer than ${leastRepeaters}.`,
    };
  const purchases = fitBgNbd(customers).model;
  const orders = fitGammaGamma(
    again.map(({ repeats, meanOrder }) => ({ purchases: repeats, mean: meanOrder })),
  ).model;
  const isSound = [...Object.values(purchases), ...Object.values(orders)].every(
    (value: number) => value > 0 && value < 1e6,
  );
  // For q ≤ 1 the model has no mean order.
  return isSound && orders.q > 1
    ? { ...counts, buyers: { purchases, orders }, withheld: undefined }
    : { ...counts, buyers: undefined, withheld: 'no model of buying fits these customers.' };
};
