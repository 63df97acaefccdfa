import { fingerprint } from '../fields.ts';
import { cartFields, stockEvent } from '../stock-event.ts';

/** An order was placed. `transaction_id` is a fingerprint, kept to count a reloaded page once. */
export const purchase = stockEvent('purchase', { transaction_id: fingerprint, ...cartFields }, ['items']);
