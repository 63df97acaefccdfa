import { expect, it } from 'vitest';
import { languageOf, languages } from './language.ts';

const spokenIn = (lang: string | undefined) =>
  languageOf({ closest: () => (lang === undefined ? null : ({ lang } as never)) });

it('knows a language by its tag, whatever its region and case', () => {
  expect(languages.map((language) => spokenIn(`${language.toUpperCase()}-x-shop`))).toEqual([...languages]);
  expect(spokenIn('de-CH')).toBe('de');
});

it('is English where there are no words, for a tag that only begins like another, and where nothing is said', () => {
  for (const tag of ['', 'it', 'frr', 'deu', 'x-de', undefined]) expect(spokenIn(tag)).toBe('en');
});
