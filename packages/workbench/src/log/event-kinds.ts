import { quotedText } from '../engine/dialect.ts';

/** The events that a pack is built from, by Google Analytics 4's names. The numbers live only while a pack is built. */
export const kindByEvent = {
  view_item_list: 0,
  select_item: 1,
  view_item: 2,
  add_to_wishlist: 3,
  add_to_cart: 4,
  remove_from_cart: 5,
  purchase: 6,
  refund: 7,
} as const;

export type EventName = keyof typeof kindByEvent;

export const eventByKind: ReadonlyMap<number, EventName> = new Map(
  Object.entries(kindByEvent).map(([name, kind]) => [kind, name as EventName]),
);

/** What other logs call the same things. */
const aliases: Readonly<Record<string, EventName>> = {
  impression: 'view_item_list',
  click: 'select_item',
  view: 'view_item',
  product_view: 'view_item',
  addtocart: 'add_to_cart',
  cart: 'add_to_cart',
  removefromcart: 'remove_from_cart',
  remove_from_basket: 'remove_from_cart',
  transaction: 'purchase',
  order: 'purchase',
  buy: 'purchase',
  return: 'refund',
};

/** SQL: the kind of an event's name, null when a pack has no use for it. */
export const kindSql = (name: string): string => {
  const names = [
    ...Object.entries(kindByEvent),
    ...Object.entries(aliases).map(([alias, event]) => [alias, kindByEvent[event]] as const),
  ];
  const cases = names.map(([event, kind]) => `when ${quotedText(event)} then ${kind}`);
  return `case lower(trim(${name})) ${cases.join(' ')} end`;
};
