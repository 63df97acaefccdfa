import { id, items, label } from '../fields.ts';
import { stockEvent } from '../stock-event.ts';

/** An item was chosen from a list, over the others that were in view. */
export const selectItem = stockEvent('select_item', { items, item_list_id: id, item_list_name: label }, [
  'items',
]);
