import type { ItemHistory } from './profile.ts';

const unknownItem: ItemHistory = {
  views: 0,
  carts: 0,
  purchases: 0,
  shown: 0,
  dwellMs: 0,
  lastAt: 0,
  inCart: false,
};

/** One item's history after one event that acted on it. */
export const itemAfter = (
  before: ItemHistory = unknownItem,
  { name, at, dwellMs }: { readonly name: string; readonly at: number; readonly dwellMs: number },
): ItemHistory => ({
  ...before,
  ...(name === 'purchase' && { boughtAt: { first: before.boughtAt?.first ?? at, last: at } }),
  views: before.views + (name === 'view_item' ? 1 : 0),
  carts: before.carts + (name === 'add_to_cart' ? 1 : 0),
  purchases: before.purchases + (name === 'purchase' ? 1 : 0),
  shown: 0,
  dwellMs: before.dwellMs + dwellMs,
  lastAt: at,
  inCart: name === 'add_to_cart' || (before.inCart && name !== 'remove_from_cart' && name !== 'purchase'),
});

/** One item's history after a session in which it was shown and left at that. It has not been acted on since. */
export const itemPassedOver = (before: ItemHistory = unknownItem, at: number): ItemHistory => ({
  ...before,
  shown: before.shown + 1,
  lastAt: before.lastAt || at,
});
