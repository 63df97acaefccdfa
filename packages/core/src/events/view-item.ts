import { defineEvent } from '../event.ts';
import { currency, items, price } from '../fields.ts';

/** Someone looked at an item. The weakest sign of interest, and the most common. */
export const viewItem = defineEvent({
  name: 'view_item',
  purpose: 'personalization',
  keepDays: 90,
  fields: { items, currency, value: price },
  required: ['items'],
});
