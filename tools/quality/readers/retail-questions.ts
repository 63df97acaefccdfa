import type { Instance } from '../judge.ts';
import type { Training } from '../model.ts';
import { sessionsOf } from '../sessions.ts';
import { createItemNumbers } from './item-numbers.ts';
import type { Basket, Invoices } from './online-retail.ts';

/** The last thirty days of the log are asked about. */
const testFrom = '2011-11-09';
/** Items in fewer baskets before that are left out everywhere. */
const leastBaskets = 5;
/** Baskets of fewer known items have no rest to complete. */
const leastKnown = 3;
/** Items hidden of one basket, so that a wholesaler's order does not count as much as a hundred others. */
const mostHidden = 20;

interface NumberedBasket {
  readonly customer: string;
  readonly at: string;
  readonly items: readonly number[];
}

export interface RetailQuestions {
  readonly training: Training;
  /** One item of a basket is hidden, the others are given. */
  readonly completion: readonly Instance[];
  /** All of a returning customer's first basket, given their baskets in training. */
  readonly nextBasket: readonly Instance[];
}

export const retailQuestions = ({ baskets, titleOf }: Invoices): RetailQuestions => {
  const isEarly = ({ at }: Basket): boolean => at < testFrom;
  const times = new Map<string, number>();
  for (const { codes } of baskets.filter(isEarly))
    for (const code of codes) times.set(code, (times.get(code) ?? 0) + 1);
  const numbers = createItemNumbers<string>();
  const about: { title: string; categories: readonly string[] }[] = [];
  const numbered = (of: readonly Basket[]): readonly NumberedBasket[] =>
    of
      .map(({ customer, at, codes }) => {
        const known = codes.filter((code) => (times.get(code) ?? 0) >= leastBaskets);
        return { customer, at, items: known.map((code) => numbers.of(code)) };
      })
      .filter(({ items }) => items.length > 0);
  const early = numbered(baskets.filter(isEarly));
  const late = numbered(baskets.filter((basket) => !isEarly(basket)));
  for (const [code, title] of titleOf) {
    const item = numbers.known(code);
    if (item >= 0) about[item] = { title, categories: [] };
  }
  return {
    training: {
      size: numbers.size(),
      sessions: sessionsOf(early.map(({ items }) => items)),
      of: early.map(({ customer, at }) => ({ person: customer, at: Date.parse(`${at.replace(' ', 'T')}Z`) })),
      about,
    },
    completion: completionOf(early, late),
    nextBasket: nextBasketOf(early, late),
  };
};

const completionOf = (
  early: readonly NumberedBasket[],
  late: readonly NumberedBasket[],
): readonly Instance[] => {
  const histories = historiesOf(early);
  return late.flatMap(({ customer, items }, cluster) => {
    const earlier = [...(histories.get(customer) ?? [])];
    histories.set(customer, [...earlier, items]);
    if (items.length < leastKnown) return [];
    return items.slice(0, mostHidden).map((hidden) => ({
      session: items.filter((item) => item !== hidden),
      earlier,
      targets: [hidden],
      cluster,
    }));
  });
};

const nextBasketOf = (
  early: readonly NumberedBasket[],
  late: readonly NumberedBasket[],
): readonly Instance[] => {
  const histories = historiesOf(early);
  return late.flatMap(({ customer, items }, cluster) => {
    const earlier = histories.get(customer);
    histories.delete(customer);
    return earlier ? [{ session: [], earlier, targets: items, cluster }] : [];
  });
};

const historiesOf = (baskets: readonly NumberedBasket[]): Map<string, readonly (readonly number[])[]> => {
  const histories = new Map<string, (readonly number[])[]>();
  for (const { customer, items } of baskets) {
    const history = histories.get(customer);
    if (history) history.push(items);
    else histories.set(customer, [items]);
  }
  return histories;
};
