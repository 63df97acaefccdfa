import { defineEvent } from '../event.ts';
import { id, items, label } from '../fields.ts';

/** Items of a list were in view. Says what could have been chosen, so it goes first. */
export const viewItemList = defineEvent({
  name: 'view_item_list',
  purpose: 'personalization',
  keepDays: 30,
  fields: { items, item_list_id: id, item_list_name: label },
  required: ['items'],
});
