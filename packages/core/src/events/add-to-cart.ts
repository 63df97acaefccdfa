import { defineEvent } from '../event.ts';
import { currency, items, price } from '../fields.ts';

/** Items were put in the cart. */
export const addToCart = defineEvent({
  name: 'add_to_cart',
  purpose: 'personalization',
  keepDays: 90,
  fields: { items, currency, value: price },
  required: ['items'],
});
