import { HomebodyError } from '@homebody/core';
import { tooNew } from './corrupt.ts';
import type { Manifest, SectionFile, SlotConfig } from './manifest.ts';
import { isSectionFileName, maxSectionBytes } from './section-file-name.ts';

const maxSections = 64;
const maxSlots = 500;

/**
 * A manifest out of whatever `manifest.json` held. Throws `pack-corrupt` naming the first field that is not as
 * expected, or `pack-too-new`. Fields it does not know are dropped: later minor additions do not break old pages.
 */
export const parseManifest = (json: unknown): Manifest => {
  const manifest = objectAt(json, 'manifest');
  const format = countAt(manifest['format'], 'format');
  if (format > 1) throw tooNew('manifest', format, 1);
  if (format !== 1) throw wrong('format', '1');
  const shop = objectAt(manifest['shop'], 'shop');
  const k = objectAt(manifest['k'], 'k');
  const sections = Object.entries(objectAt(manifest['sections'], 'sections'));
  if (sections.length > maxSections) throw wrong('sections', `at most ${maxSections}`);
  return {
    format,
    shop: {
      name: textAt(shop['name'], 'shop.name'),
      currency: textAt(shop['currency'], 'shop.currency'),
      language: textAt(shop['language'], 'shop.language'),
    },
    builtAt: dateAt(manifest['builtAt'], 'builtAt'),
    k: {
      pair: countAt(k['pair'], 'k.pair'),
      item: countAt(k['item'], 'k.item'),
      group: countAt(k['group'], 'k.group'),
    },
    sections: Object.fromEntries(sections.map(([name, file]) => [name, sectionAt(file, `sections.${name}`)])),
    slots: listAt(manifest['slots'], 'slots', maxSlots).map((slot, index) => slotAt(slot, `slots[${index}]`)),
  };
};

const sectionAt = (value: unknown, field: string): SectionFile => {
  const { file, bytes, sha256, version, load } = objectAt(value, field);
  if (!isSectionFileName(file)) throw wrong(`${field}.file`, 'a plain file name');
  const size = countAt(bytes, `${field}.bytes`);
  if (size > maxSectionBytes) throw wrong(`${field}.bytes`, `at most ${maxSectionBytes}`);
  if (typeof sha256 !== 'string' || !/^[0-9a-f]{64}$/.test(sha256))
    throw wrong(`${field}.sha256`, '64 lower-case hex digits');
  if (load !== 'first' && load !== 'later') throw wrong(`${field}.load`, '"first" or "later"');
  return { file, bytes: size, sha256, version: countAt(version, `${field}.version`), load };
};

const slotAt = (value: unknown, field: string): SlotConfig => {
  const { slot, strategy, limit } = objectAt(value, field);
  const count = countAt(limit, `${field}.limit`);
  if (count < 1 || count > 100) throw wrong(`${field}.limit`, '1 to 100');
  return {
    slot: textAt(slot, `${field}.slot`),
    strategy: textAt(strategy, `${field}.strategy`),
    limit: count,
  };
};

const objectAt = (value: unknown, field: string): Readonly<Record<string, unknown>> => {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw wrong(field, 'an object');
  return value as Record<string, unknown>;
};

const listAt = (value: unknown, field: string, most: number): readonly unknown[] => {
  if (!Array.isArray(value) || value.length > most) throw wrong(field, `a list of at most ${most}`);
  return value;
};

const textAt = (value: unknown, field: string): string => {
  if (typeof value !== 'string' || value === '' || value.length > 200)
    throw wrong(field, '1 to 200 characters');
  return value;
};

const dateAt = (value: unknown, field: string): string => {
  const text = textAt(value, field);
  if (Number.isNaN(Date.parse(text))) throw wrong(field, 'an ISO 8601 date');
  return text;
};

const countAt = (value: unknown, field: string): number => {
  if (!Number.isSafeInteger(value) || (value as number) < 0) throw wrong(field, 'a whole number from 0');
  return value as number;
};

const wrong = (field: string, expected: string): HomebodyError =>
  new HomebodyError('pack-corrupt', `Pack manifest: "${field}" must be ${expected}.`);
