import { cartFields, stockEvent } from '../stock-event.ts';

/** The cart was looked at. */
export const viewCart = stockEvent('view_cart', cartFields, [], 30);
