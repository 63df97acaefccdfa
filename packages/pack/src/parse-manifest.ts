import { tooNew } from './corrupt.ts';
import {
  type Reader,
  count,
  fieldsOf,
  isCount,
  isText,
  mapOf,
  maxLanguages,
  maybe,
  text,
  that,
} from './manifest-readers.ts';
import type { Manifest, SectionFile } from './manifest.ts';
import { slots } from './parse-slots.ts';
import { isSectionFileName, maxSectionBytes } from './section-file-name.ts';

const section = fieldsOf<SectionFile>({
  file: that('a plain file name', isSectionFileName),
  bytes: that(`at most ${maxSectionBytes}`, (value) => isCount(value) && value <= maxSectionBytes),
  sha256: that('64 lower-case hex digits', (value) => isText(value) && /^[0-9a-f]{64}$/.test(value)),
  version: count,
  load: that('"first" or "later"', (value) => value === 'first' || value === 'later'),
});

const maxSections = 64;
const maxReasons = 64;

/**
 * A manifest out of whatever `manifest.json` held. Throws `pack-corrupt` naming the first field that is not as
 * expected, or `pack-too-new`. Fields it does not know are dropped: later minor additions do not break old pages.
 */
export const parseManifest: (json: unknown) => Manifest = (json) => manifest(json, '');

const manifest: Reader<Manifest> = fieldsOf<Manifest>({
  format: (value, field) => {
    if (count(value, field) > 1) throw tooNew('manifest', value as number, 1);
    return that<1>('1', (format) => format === 1)(value, field);
  },
  shop: fieldsOf({ name: text, currency: text, language: text }),
  builtAt: that('an ISO 8601 date', (value) => isText(value) && !Number.isNaN(Date.parse(value))),
  k: fieldsOf({ pair: count, item: count, group: count }),
  sections: mapOf(maxSections, section),
  slots,
  reasons: maybe(mapOf(maxLanguages, mapOf(maxReasons, text))),
});
