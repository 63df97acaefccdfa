import { defineEvent } from '../event.ts';
import { currency, fingerprint, items, price } from '../fields.ts';

/** An order was placed. `transaction_id` is a fingerprint, kept to count a reloaded page once. */
export const purchase = defineEvent({
  name: 'purchase',
  purpose: 'personalization',
  keepDays: 90,
  fields: { transaction_id: fingerprint, items, currency, value: price },
  required: ['items'],
});
