import { defineEvent } from '../event.ts';
import { id, items, label } from '../fields.ts';

/** An item was chosen from a list, over the others that were in view. */
export const selectItem = defineEvent({
  name: 'select_item',
  purpose: 'personalization',
  keepDays: 90,
  fields: { items, item_list_id: id, item_list_name: label },
  required: ['items'],
});
