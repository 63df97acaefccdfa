import { cartFields, stockEvent } from '../stock-event.ts';

/** Items were put in the cart. */
export const addToCart = stockEvent('add_to_cart', cartFields, ['items']);
