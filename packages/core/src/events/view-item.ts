import { cartFields, stockEvent } from '../stock-event.ts';

/** Someone looked at an item. The weakest sign of interest, and the most common. */
export const viewItem = stockEvent('view_item', cartFields, ['items']);
