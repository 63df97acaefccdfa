import { defineEvent } from '../event.ts';
import { count, label } from '../fields.ts';

/** Something was searched for. What, is never kept: people type anything into that box. */
export const search = defineEvent({
  name: 'search',
  purpose: 'personalization',
  keepDays: 90,
  fields: { results: count, item_category: label },
  required: [],
});
