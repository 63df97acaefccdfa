import { count, label } from '../fields.ts';
import { stockEvent } from '../stock-event.ts';

/** Something was searched for. What, is never kept: people type anything into that box. */
export const search = stockEvent('search', { results: count, item_category: label });
