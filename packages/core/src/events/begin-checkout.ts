import { cartFields, stockEvent } from '../stock-event.ts';

/** A checkout was begun. Coupons and addresses are not kept. */
export const beginCheckout = stockEvent('begin_checkout', cartFields);
