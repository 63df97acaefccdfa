import { defineEvent } from '../event.ts';
import { currency, items, price } from '../fields.ts';

/** A checkout was begun. Coupons and addresses are not kept. */
export const beginCheckout = defineEvent({
  name: 'begin_checkout',
  purpose: 'personalization',
  keepDays: 90,
  fields: { items, currency, value: price },
  required: [],
});
