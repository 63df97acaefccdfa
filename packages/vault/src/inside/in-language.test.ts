import { expect, it } from 'vitest';
import { inLanguage } from './in-language.ts';

const table = { de: 'deutsch', 'de-ch': 'schweizerisch', fr: 'français', en: 'English' };

it('goes by the page, its region first, then by the pack, and is English at last', () => {
  expect(inLanguage(table, 'de-CH', 'fr')).toBe('schweizerisch');
  expect(inLanguage(table, 'de-AT', 'fr')).toBe('deutsch');
  expect(inLanguage(table, 'it', 'fr-CA')).toBe('français');
  expect(inLanguage(table, '', 'de')).toBe('deutsch');
  expect(inLanguage(table)).toBe('English');
});

it('has nothing for a language that nobody wrote in, nor for what every object has', () => {
  for (const tag of ['it', 'frr', 'deu', 'constructor', '__proto__', '']) {
    expect(inLanguage(table, tag)).toBe('English');
    expect(inLanguage({ de: 'deutsch' }, tag)).toBe(undefined);
  }
});
