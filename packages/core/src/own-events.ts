import type { EventDefinition, FieldReaders } from './event.ts';
import { events } from './events/index.ts';
import { keepable } from './fields.ts';
import { HomebodyError } from './homebody-error.ts';
import { purposes } from './purpose.ts';

declare const checked: unique symbol;

/** Definitions that the door may take. Nothing but `ownEvents` makes them. */
export type OwnEvents = readonly EventDefinition[] & { readonly [checked]: true };

/**
 * An app's own events for its door. Apart from the door, since a page with a script tag alone has none.
 *
 * Throws `invalid-config` for a definition that takes a stock event's name, keeps longer than 90
 * days, or requires a field that it does not declare.
 */
export const ownEvents = (definitions: readonly EventDefinition[]): OwnEvents => {
  const taken = new Set<string>(events.map(({ name }) => name));
  const own = definitions.map(({ name, purpose, keepDays, fields, required }): EventDefinition => {
    const isSound =
      /^[a-z]\w{0,39}$/u.test(name) &&
      !taken.has(name) &&
      purposes.includes(purpose) &&
      keepDays > 0 &&
      keepDays <= 90 &&
      required.every((field) => Object.hasOwn(fields, field));
    if (!isSound) {
      throw new HomebodyError(
        'invalid-config',
        `Event "${name}" needs a new name (a-z, 0-9, _), a purpose, 1 to 90 keepDays, and its required fields declared`,
      );
    }
    taken.add(name);
    return { name, purpose, keepDays, required, fields: onlyKeepable(fields) };
  });
  return own as unknown as OwnEvents;
};

// An app's reader is an app's code. Whatever it returns is read once more.
const onlyKeepable = (fields: FieldReaders): FieldReaders =>
  Object.fromEntries(
    Object.entries(fields).map(([name, read]) => [name, (input: unknown) => keepable(read(input))]),
  );
