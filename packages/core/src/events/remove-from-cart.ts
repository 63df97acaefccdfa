import { defineEvent } from '../event.ts';
import { currency, items, price } from '../fields.ts';

/** Items were taken out of the cart. */
export const removeFromCart = defineEvent({
  name: 'remove_from_cart',
  purpose: 'personalization',
  keepDays: 90,
  fields: { items, currency, value: price },
  required: ['items'],
});
