import type { EventItem } from './item.ts';
import type { Purpose } from './purpose.ts';

/** A value that may be kept. There is no free-text kind on purpose. */
export type FieldValue = string | number | boolean | readonly EventItem[];

/**
 * Reads one field. Returns the cleansed value, or `undefined` when the input is not acceptable:
 * the field is then dropped, and the event refused if the field was required.
 */
export type FieldReader<Value extends FieldValue = FieldValue> = (input: unknown) => Value | undefined;

export type FieldReaders = Readonly<Record<string, FieldReader>>;

export interface EventDefinition<
  Fields extends FieldReaders = FieldReaders,
  Required extends keyof Fields & string = keyof Fields & string,
  Name extends string = string,
> {
  /** Google Analytics 4's name where it has one: lower case, digits and underscores, at most 40. */
  readonly name: Name;
  /** The purpose that must be granted before such an event is kept. */
  readonly purpose: Purpose;
  /** Days after which the raw event is deleted. At most 90. */
  readonly keepDays: number;
  /** Everything that is kept. What is not named here is dropped at the door. */
  readonly fields: Fields;
  /** Fields without which the event says nothing. */
  readonly required: readonly Required[];
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

/** Declares an event, so that its name and fields are known to the type of `record`. */
export const defineEvent = <
  Fields extends FieldReaders,
  Name extends string,
  Required extends keyof Fields & string = never,
>(
  definition: EventDefinition<Fields, Required, Name>,
): EventDefinition<Fields, Required, Name> => definition;

type ValueOf<Reader> = Reader extends FieldReader<infer Value> ? Value : never;

/** What `record` takes for a definition: required fields, and the others if there are any. */
export type InputOf<Definition> =
  Definition extends EventDefinition<infer Fields, infer Required>
    ? { readonly [Field in Required]: ValueOf<Fields[Field]> } & {
        readonly [Field in Exclude<keyof Fields & string, Required>]?: ValueOf<Fields[Field]> | undefined;
      }
    : never;

/** The items of an event, or none. Saves every reader from narrowing `data['items']`. */
export const itemsOf = (event: StoredEvent): readonly EventItem[] => {
  const items = event.data['items'];
  return Array.isArray(items) ? (items as readonly EventItem[]) : [];
};
