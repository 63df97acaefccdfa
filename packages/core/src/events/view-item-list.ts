import { id, items, label } from '../fields.ts';
import { stockEvent } from '../stock-event.ts';

/** Items of a list were in view. Says what could have been chosen, so it goes first. */
export const viewItemList = stockEvent(
  'view_item_list',
  { items, item_list_id: id, item_list_name: label },
  ['items'],
  30,
);
