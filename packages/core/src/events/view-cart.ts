import { defineEvent } from '../event.ts';
import { currency, items, price } from '../fields.ts';

/** The cart was looked at. */
export const viewCart = defineEvent({
  name: 'view_cart',
  purpose: 'personalization',
  keepDays: 30,
  fields: { items, currency, value: price },
  required: [],
});
