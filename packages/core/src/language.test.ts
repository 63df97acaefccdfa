import { expect, it } from 'vitest';
import { languageOf, languages } from './language.ts';

it('knows a language by its tag, whatever its region and case', () => {
  expect(languages.map((language) => languageOf(`${language.toUpperCase()}-x-shop`))).toEqual([...languages]);
  expect(languageOf('de-CH')).toBe('de');
});

it('is English where there are no words, and for a tag that only begins like another', () => {
  for (const tag of ['', 'it', 'frr', 'deu', 'x-de']) expect(languageOf(tag)).toBe('en');
});
