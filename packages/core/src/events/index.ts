import type { InputOf } from '../event.ts';
import { addToCart } from './add-to-cart.ts';
import { beginCheckout } from './begin-checkout.ts';
import { pageView } from './page-view.ts';
import { purchase } from './purchase.ts';
import { removeFromCart } from './remove-from-cart.ts';
import { search } from './search.ts';
import { selectItem } from './select-item.ts';
import { userEngagement } from './user-engagement.ts';
import { viewCart } from './view-cart.ts';
import { viewItem } from './view-item.ts';
import { viewItemList } from './view-item-list.ts';

/** Every event there is. What is not in this list can't be recorded. */
export const events = [
  pageView,
  viewItem,
  viewItemList,
  selectItem,
  search,
  addToCart,
  removeFromCart,
  viewCart,
  beginCheckout,
  purchase,
  userEngagement,
] as const;

export type EventName = (typeof events)[number]['name'];

/** What `record(name, …)` takes. */
export type EventInput<Name extends EventName> = InputOf<
  Extract<(typeof events)[number], { readonly name: Name }>
>;
