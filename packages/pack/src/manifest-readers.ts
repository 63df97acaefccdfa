import { HomebodyError } from '@homebody/core';

/** Reads the value found at `field`, or throws `pack-corrupt` naming it. */
export type Reader<Value> = (value: unknown, field: string) => Value;

export const that =
  <Value>(expected: string, holds: (value: unknown) => boolean): Reader<Value> =>
  (value, field) => {
    if (holds(value)) return value as Value;
    throw new HomebodyError('pack-corrupt', `Pack manifest: "${field || 'manifest'}" must be ${expected}.`);
  };

export const isText = (value: unknown): value is string =>
  typeof value === 'string' && value !== '' && value.length <= 200;

export const isCount = (value: unknown): value is number =>
  Number.isSafeInteger(value) && (value as number) >= 0;

/** In which a shop says something in its own words. */
export const maxLanguages = 64;

export const text = that<string>('1 to 200 characters', isText);
export const count = that<number>('a whole number from 0', isCount);
export const countFrom = (least: number, most: number): Reader<number> =>
  that(`${least} to ${most}`, (value) => isCount(value) && value >= least && value <= most);
export const record = that<Readonly<Record<string, unknown>>>(
  'an object',
  (value) => typeof value === 'object' && value !== null && !Array.isArray(value),
);

export const listOf = <Value>(most: number, read: Reader<Value>): Reader<readonly Value[]> => {
  const list = that<readonly unknown[]>(
    `a list of at most ${most}`,
    (value) => Array.isArray(value) && value.length <= most,
  );
  return (value, field) => list(value, field).map((one, index) => read(one, `${field}[${index}]`));
};

export const mapOf =
  <Value>(most: number, read: Reader<Value>): Reader<Readonly<Record<string, Value>>> =>
  (value, field) => {
    const found = Object.entries(record(value, field));
    that(`at most ${most}`, () => found.length <= most)(value, field);
    return Object.fromEntries(found.map(([name, one]) => [name, read(one, `${field}.${name}`)]));
  };

/** What `fieldsOf` leaves out where it is not there. The type is that of a field that is; `?` in `Value` says that it need not be. */
export const maybe =
  <Value>(read: Reader<Value>): Reader<Value> =>
  (value, field) =>
    value === undefined ? (undefined as Value) : read(value, field);

/** An object with these fields; those it has besides are dropped. */
export const fieldsOf =
  <Value>(readers: {
    readonly [Name in keyof Value]-?: Reader<Exclude<Value[Name], undefined>>;
  }): Reader<Value> =>
  (value, field) => {
    const found = record(value, field);
    const read = ([name, reader]: [string, Reader<unknown>]) =>
      [name, reader(found[name], field ? `${field}.${name}` : name)] as const;
    return Object.fromEntries(
      Object.entries<Reader<unknown>>(readers)
        .map(read)
        .filter(([, one]) => one !== undefined),
    ) as Value;
  };
