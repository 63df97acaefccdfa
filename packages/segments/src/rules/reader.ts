/** Makes the error for a value that is not what it must be. `names` are what may have been meant. */
export type Refuse = (path: string, expected: string, found: unknown, names?: readonly string[]) => Error;

/** The value found at `path`, or throws what `refuse` makes. The same readers guard a configuration and a pack. */
export type Reader<Value> = (value: unknown, path: string, refuse: Refuse) => Value;

export const that =
  <Value>(expected: string, holds: (value: unknown) => boolean): Reader<Value> =>
  (value, path, refuse) => {
    if (holds(value)) return value as Value;
    throw refuse(path, expected, value);
  };

export const text = that<string>(
  '1 to 200 characters',
  (value) => typeof value === 'string' && value !== '' && value.length <= 200,
);

export const whole = (least: number, most: number): Reader<number> =>
  that(
    `a whole number from ${least} to ${most}`,
    (value) => Number.isInteger(value) && (value as number) >= least && (value as number) <= most,
  );

export const between = (least: number, most: number): Reader<number> =>
  that(
    `a number from ${least} to ${most}`,
    (value) => Number.isFinite(value) && (value as number) >= least && (value as number) <= most,
  );

export const oneOf =
  <Value extends string>(values: readonly Value[]): Reader<Value> =>
  (value, path, refuse) => {
    if (values.includes(value as Value)) return value as Value;
    throw refuse(path, `one of ${values.join(', ')}`, value, values);
  };

/** At least one, and not so many that a page would feel it. */
const most = 100;

export const listOf = <Value>(read: Reader<Value>): Reader<readonly Value[]> => {
  const list = that<readonly unknown[]>(
    `a list of 1 to ${most}`,
    (value) => Array.isArray(value) && value.length > 0 && value.length <= most,
  );
  return (value, path, refuse) =>
    list(value, path, refuse).map((one, at) => read(one, `${path}[${at}]`, refuse));
};

export const oneOrMore =
  <Value>(read: Reader<Value>): Reader<Value | readonly Value[]> =>
  (value, path, refuse) =>
    Array.isArray(value) ? listOf(read)(value, path, refuse) : read(value, path, refuse);

export const record = that<Readonly<Record<string, unknown>>>(
  'an object',
  (value) => typeof value === 'object' && value !== null && !Array.isArray(value),
);

/** An object with some of these fields and no others: a field that is not understood could be what matters. */
export const fields =
  <Value>(
    readers: { readonly [Name in keyof Value]-?: Reader<Exclude<Value[Name], undefined>> },
    required: readonly (keyof Value & string)[] = [],
  ): Reader<Value> =>
  (value, path, refuse) => {
    const found = record(value, path, refuse);
    const names = Object.keys(readers);
    const read: [string, unknown][] = [];
    for (const name of [...Object.keys(found), ...required]) {
      if (!Object.hasOwn(readers, name))
        throw refuse(`${path}.${name}`, `one of ${names.join(', ')}`, name, names);
      const one: Reader<unknown> = readers[name as keyof Value];
      if (found[name] !== undefined || required.includes(name as keyof Value & string))
        read.push([name, one(found[name], `${path}.${name}`, refuse)]);
    }
    return Object.fromEntries(read) as Value;
  };
