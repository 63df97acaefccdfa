import { cartFields, stockEvent } from '../stock-event.ts';

/** Items were taken out of the cart. */
export const removeFromCart = stockEvent('remove_from_cart', cartFields, ['items']);
