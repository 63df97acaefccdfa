import type { EventItem } from './item.ts';
import type { Purpose } from './purpose.ts';

/** A value that may be kept. There is no free-text kind on purpose. */
export type FieldValue = string | number | boolean | readonly EventItem[];

/**
 * Reads one field. Returns the cleansed value, or `undefined` when the input is not acceptable:
 * the field is then dropped, and the event refused if the field was required.
 */
export type FieldReader<Value extends FieldValue = FieldValue> = (input: unknown) => Value | undefined;

export interface EventDefinition<Fields extends Record<string, FieldReader> = Record<string, FieldReader>> {
  readonly name: string;
  /** The purpose that must be granted before such an event is kept. */
  readonly purpose: Purpose;
  /** Days after which the raw event is deleted. At most 90. */
  readonly keepDays: number;
  /** Everything that is kept. What is not named here is dropped at the door. */
  readonly fields: Fields;
  /** Fields without which the event says nothing. */
  readonly required: readonly (keyof Fields & string)[];
}

/** An event as it is kept: through `admit`, or not at all. */
export interface StoredEvent {
  readonly name: string;
  /** Epoch milliseconds by the visitor's clock. */
  readonly at: number;
  /** Epoch milliseconds after which the raw event must be gone. */
  readonly expiresAt: number;
  readonly data: Readonly<Record<string, FieldValue>>;
}

export const defineEvent = <Fields extends Record<string, FieldReader>>(
  definition: EventDefinition<Fields>,
): EventDefinition<Fields> => definition;

/** The items of an event, or none. Saves every reader from narrowing `data['items']`. */
export const itemsOf = (event: StoredEvent): readonly EventItem[] => {
  const items = event.data['items'];
  return Array.isArray(items) ? (items as readonly EventItem[]) : [];
};
