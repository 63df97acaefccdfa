import { HomebodyError } from '@homebody/core';
import { tooNew } from './corrupt.ts';
import type { Manifest, SectionFile, SlotConfig } from './manifest.ts';
import { isSectionFileName, maxSectionBytes } from './section-file-name.ts';

/** Reads the value found at `field`, or throws `pack-corrupt` naming it. */
type Reader<Value> = (value: unknown, field: string) => Value;

const that =
  <Value>(expected: string, holds: (value: unknown) => boolean): Reader<Value> =>
  (value, field) => {
    if (holds(value)) return value as Value;
    throw new HomebodyError('pack-corrupt', `Pack manifest: "${field || 'manifest'}" must be ${expected}.`);
  };

const isText = (value: unknown): value is string =>
  typeof value === 'string' && value !== '' && value.length <= 200;

const isCount = (value: unknown): value is number => Number.isSafeInteger(value) && (value as number) >= 0;

const text = that<string>('1 to 200 characters', isText);
const count = that<number>('a whole number from 0', isCount);
const record = that<Readonly<Record<string, unknown>>>(
  'an object',
  (value) => typeof value === 'object' && value !== null && !Array.isArray(value),
);
const listOf = <Value>(most: number, read: Reader<Value>): Reader<readonly Value[]> => {
  const list = that<readonly unknown[]>(
    `a list of at most ${most}`,
    (value) => Array.isArray(value) && value.length <= most,
  );
  return (value, field) => list(value, field).map((one, index) => read(one, `${field}[${index}]`));
};

/** An object with these fields; those it has besides are dropped. */
const fieldsOf =
  <Value>(readers: { readonly [Name in keyof Value]: Reader<Value[Name]> }): Reader<Value> =>
  (value, field) => {
    const found = record(value, field);
    const read = ([name, reader]: [string, Reader<unknown>]) =>
      [name, reader(found[name], field ? `${field}.${name}` : name)] as const;
    return Object.fromEntries(Object.entries<Reader<unknown>>(readers).map(read)) as Value;
  };

const section = fieldsOf<SectionFile>({
  file: that('a plain file name', isSectionFileName),
  bytes: that(`at most ${maxSectionBytes}`, (value) => isCount(value) && value <= maxSectionBytes),
  sha256: that('64 lower-case hex digits', (value) => isText(value) && /^[0-9a-f]{64}$/.test(value)),
  version: count,
  load: that('"first" or "later"', (value) => value === 'first' || value === 'later'),
});

const maxSections = 64;

/**
 * A manifest out of whatever `manifest.json` held. Throws `pack-corrupt` naming the first field that is not as
 * expected, or `pack-too-new`. Fields it does not know are dropped: later minor additions do not break old pages.
 */
export const parseManifest: (json: unknown) => Manifest = (json) => manifest(json, '');

const manifest = fieldsOf<Manifest>({
  format: (value, field) => {
    if (count(value, field) > 1) throw tooNew('manifest', value as number, 1);
    return that<1>('1', (format) => format === 1)(value, field);
  },
  shop: fieldsOf({ name: text, currency: text, language: text }),
  builtAt: that('an ISO 8601 date', (value) => isText(value) && !Number.isNaN(Date.parse(value))),
  k: fieldsOf({ pair: count, item: count, group: count }),
  sections: (value, field) => {
    const sections = Object.entries(record(value, field));
    const few = that<readonly unknown[]>(`at most ${maxSections}`, () => sections.length <= maxSections);
    few(sections, field);
    return Object.fromEntries(sections.map(([name, file]) => [name, section(file, `${field}.${name}`)]));
  },
  slots: listOf(
    500,
    fieldsOf<SlotConfig>({
      slot: text,
      strategy: text,
      limit: that('1 to 100', (value) => isCount(value) && value >= 1 && value <= 100),
    }),
  ),
});
