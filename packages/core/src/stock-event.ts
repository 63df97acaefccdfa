import type { EventDefinition, FieldReaders } from './event.ts';
import { currency, items, price } from './fields.ts';

/** What the events around a cart tell. */
export const cartFields = { items, currency, value: price };

/** A stock event: for personalization, like all of them, and kept for 90 days unless it says otherwise. */
export const stockEvent = <
  Name extends string,
  Fields extends FieldReaders,
  Required extends keyof Fields & string = never,
>(
  name: Name,
  fields: Fields,
  required: readonly Required[] = [],
  keepDays = 90,
): EventDefinition<Fields, Required, Name> => ({
  name,
  purpose: 'personalization',
  keepDays,
  fields,
  required,
});
