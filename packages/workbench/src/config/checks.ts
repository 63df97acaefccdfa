import { HomebodyError } from '@homebody/core';
import { didYouMean } from '../build/nearest-name.ts';

/** Throws `invalid-config` naming the first thing at or below `path` that is not as expected. */
export type Check = (value: unknown, path: string) => void;

export const that =
  (expected: string, holds: (value: unknown) => boolean): Check =>
  (value, path) => {
    if (!holds(value)) throw refuse(path, `expected ${expected}, found ${shown(value)}`);
  };

export const text = that('text', (value) => typeof value === 'string' && value !== '');
export const wholeFrom = (least: number, most = Number.MAX_SAFE_INTEGER): Check =>
  that(
    most === Number.MAX_SAFE_INTEGER
      ? `a whole number from ${least}`
      : `a whole number from ${least} to ${most}`,
    (value) => Number.isSafeInteger(value) && (value as number) >= least && (value as number) <= most,
  );
export const numberFrom = (least: number, most = Infinity): Check =>
  that(
    most === Infinity ? `a number from ${least}` : `a number from ${least} to ${most}`,
    (value) => Number.isFinite(value) && (value as number) >= least && (value as number) <= most,
  );
export const oneOf =
  (values: readonly string[]): Check =>
  (value, path) => {
    if (values.includes(value as string)) return;
    const meant = typeof value === 'string' ? didYouMean(value, values) : '';
    throw refuse(path, `expected one of ${values.join(', ')}, found ${shown(value)}${meant}`);
  };

export const listOf =
  (check: Check): Check =>
  (value, path) => {
    if (!Array.isArray(value)) throw refuse(path, `expected a list, found ${shown(value)}`);
    value.forEach((one, at) => check(one, `${path}[${at}]`));
  };

/** One, or a list of them. */
export const oneOrMore =
  (check: Check): Check =>
  (value, path) =>
    Array.isArray(value) ? listOf(check)(value, path) : check(value, path);

/** An object of languages. */
export const byLanguage =
  (check: Check): Check =>
  (value, path) => {
    for (const [tag, one] of Object.entries(objectAt(value, path))) {
      if (!/^[a-z]{2,3}(-[A-Za-z0-9]{1,8})*$/.test(tag))
        throw refuse(below(path, tag), 'expected a language, as de or de-CH');
      check(one, below(path, tag));
    }
  };

export type Fields = Readonly<Record<string, Check>>;

/** An object with these fields and no others; those in `required` have to be there. */
export const fieldsOf =
  (fields: Fields, required: readonly string[] = []): Check =>
  (value, path) => {
    const found = objectAt(value, path);
    const names = Object.keys(fields);
    const unknown = Object.keys(found).find((name) => !names.includes(name));
    if (unknown !== undefined)
      throw refuse(
        below(path, unknown),
        `no such setting${didYouMean(unknown, names) || `; expected one of ${names.join(', ')}`}`,
      );
    for (const name of required) if (found[name] === undefined) throw refuse(below(path, name), 'is missing');
    for (const [name, check] of Object.entries(fields))
      if (found[name] !== undefined) check(found[name], below(path, name));
  };

/** An object with exactly one of these fields. */
export const oneFieldOf =
  (fields: Fields): Check =>
  (value, path) => {
    const names = Object.keys(objectAt(value, path));
    if (names.length !== 1)
      throw refuse(
        path,
        `expected one of ${Object.keys(fields).join(', ')}, found ${names.join(', ') || 'none'}`,
      );
    fieldsOf(fields)(value, path);
  };

export const refuse = (path: string, what: string): HomebodyError =>
  new HomebodyError('invalid-config', `${path}: ${what}${what.endsWith('?') ? '' : '.'}`);

const objectAt = (value: unknown, path: string): Readonly<Record<string, unknown>> => {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw refuse(path || 'the configuration', `expected an object, found ${shown(value)}`);
  return value as Readonly<Record<string, unknown>>;
};

const below = (path: string, name: string): string => (path ? `${path}.${name}` : name);

export const shown = (value: unknown): string => JSON.stringify(value)?.slice(0, 60) ?? typeof value;
