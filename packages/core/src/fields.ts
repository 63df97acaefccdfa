/*
 * What a field of an event may hold. Each reader takes anything and returns a bounded, cleansed
 * value or `undefined`. There is none for free text: names are of things in a shop, never of people.
 */
import { attempt } from './attempt.ts';
import { hourMs } from './clock.ts';
import type { FieldReader, FieldReaders, FieldValue } from './event.ts';
import type { EventItem } from './item.ts';
import { looksPersonal, looksPrivate } from './looks-personal.ts';

// Controls, lone surrogates, and the marks that hide or reorder text. Joiners stay: Persian needs them.
const invisible = /[\p{Cc}\p{Cs}\u200b\u2028-\u202e\u2066-\u2069\ufeff]/gu;

const text = (input: unknown, limit: number, isRefused: (value: string) => boolean): string | undefined => {
  const raw = Number.isSafeInteger(input) ? String(input) : input;
  // Longer is refused, not cut: half an id is another id. Checked first, so that no pattern sees a megabyte.
  if (typeof raw !== 'string' || raw.length > limit) return undefined;
  const value = raw.replace(invisible, '').trim();
  return value && !isRefused(value) ? value : undefined;
};

/** The shop's identifier of a thing: at most 100 characters; whole numbers become text. */
export const id: FieldReader<string> = (input) => text(input, 100, looksPersonal);

/** The name of a category, brand or list: at most 100 characters, no long number, address or token. */
export const label: FieldReader<string> = (input) =>
  typeof input === 'string' ? text(input, 100, looksPrivate) : undefined;

/** A page's path: at most 200 characters; query, hash and matrix parameters are cut off. */
export const path: FieldReader<string> = (input) => {
  if (typeof input !== 'string' || input[0] !== '/' || input.length > 2_000) return undefined;
  return text(
    input.replace(/[?#;].*/su, ''),
    200,
    (value) =>
      attempt(() => {
        const decoded = decodeURIComponent(value);
        return decoded.includes('%') || looksPrivate(decoded);
      }) ?? true, // Not well encoded: nobody can tell what it says.
  );
};

/**
 * An identifier that is only ever compared with itself, such as an order number: 32 bits (FNV-1a)
 * are kept. Enough to fold a repeat. Whoever knows the shop's order numbers can try them all, so
 * this keeps them out of an export, not out of reach.
 */
export const fingerprint: FieldReader<string> = (input) => {
  const value = text(input, 100, () => false);
  if (value === undefined) return undefined;
  let hash = 0x811c9dc5;
  for (let place = 0; place < value.length; place++) {
    hash = Math.imul(hash ^ value.charCodeAt(place), 0x01000193);
  }
  return (hash >>> 0).toString(36);
};

/** One of a closed set. */
export const oneOf =
  <Value extends string>(values: readonly Value[]): FieldReader<Value> =>
  (input) =>
    values.find((value) => value === input);

export const flag: FieldReader<boolean> = (input) => (typeof input === 'boolean' ? input : undefined);

/** A three-letter currency code (ISO 4217), in upper case. */
export const currency: FieldReader<string> = (input) =>
  typeof input === 'string' && /^[a-z]{3}$/iu.test(input) ? input.toUpperCase() : undefined;

// Data layers write numbers as text, too. "1,99" and "1e9" are refused rather than guessed at.
const numberOf = (input: unknown): number =>
  typeof input === 'number'
    ? input
    : typeof input === 'string' && input.length < 20 && /^\d+(\.\d+)?$/u.test(input)
      ? Number(input)
      : NaN;

const between =
  (least: number, most: number, isWhole = true): FieldReader<number> =>
  (input) => {
    const value = numberOf(input);
    return value >= least && value <= most && (!isWhole || Number.isInteger(value)) ? value + 0 : undefined;
  };

/** Money in the shop's currency: 0 to 10,000,000, too short for a phone number. */
export const price: FieldReader<number> = between(0, 1e7, false);

/** How many of one item: 1 to 10,000. */
export const quantity: FieldReader<number> = between(1, 10_000);

/** How many of anything, or a position: 0 to 1,000,000. */
export const count: FieldReader<number> = between(0, 1e6);

/** Milliseconds; more than an hour counts as an hour, for nobody reads one page longer. */
export const duration: FieldReader<number> = (input) => {
  const value = numberOf(input);
  return value >= 0 ? Math.min(Math.round(value), hourMs) + 0 : undefined;
};

export const itemFields = {
  item_id: id,
  item_category: label,
  item_brand: label,
  price,
  quantity,
  index: count,
};

export const mostItems = 50;

/** The first 50 items that have an id. */
export const items: FieldReader<readonly EventItem[]> = (input) => {
  if (!Array.isArray(input)) return undefined;
  const read: EventItem[] = [];
  for (let place = 0; place < input.length && place < mostItems; place++) {
    const item = readFields(input[place], itemFields);
    if (item['item_id']) read.push(item as unknown as EventItem);
  }
  return read.length ? read : undefined;
};

/** Whatever a reader said, nothing but this is kept. Guards against the readers of an app's own events. */
export const keepable: FieldReader = (value) =>
  typeof value === 'boolean' || Number.isFinite(value)
    ? (value as boolean | number)
    : typeof value === 'string'
      ? text(value, 200, looksPersonal)
      : items(value);

/**
 * Reads what is declared and nothing else. Only the input's own properties count, and the result is
 * built by definition, not assignment: `__proto__` is a name like any other.
 */
export const readFields = (input: unknown, fields: FieldReaders): Readonly<Record<string, FieldValue>> =>
  Object.fromEntries(
    Object.entries(fields).flatMap(([name, read]): [string, FieldValue][] => {
      const value =
        typeof input === 'object' && input !== null && Object.hasOwn(input, name)
          ? read((input as Readonly<Record<string, unknown>>)[name])
          : undefined;
      return value === undefined ? [] : [[name, value]];
    }),
  );
