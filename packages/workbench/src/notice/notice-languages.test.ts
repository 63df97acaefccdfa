import { readdirSync } from 'node:fs';
import { languages } from '@homebody/core';
import { noticeOf } from '@homebody/core/notice';
import { expect, it } from 'vitest';
import { noticeLanguages } from './notice-languages.ts';
import { noticePage } from './notice-page.ts';

/** Every text of a language by where it stands. */
const textsIn = (value: unknown, path = ''): readonly (readonly [string, string])[] =>
  typeof value === 'string'
    ? [[path, value]]
    : Object.entries(value as object).flatMap(([name, one]) => textsIn(one, `${path}.${name}`));

const english = textsIn(noticeLanguages.en);
const filledIn = (text: string): readonly string[] => [...new Set(text.match(/\{\w+\}/g))].sort();

it('has a file for every language there is, and lists each as itself', () => {
  const files = readdirSync(new URL('languages', import.meta.url)).map((file) => file.replace('.ts', ''));
  expect(files.sort()).toEqual([...languages].sort());
  for (const language of languages) expect(noticeLanguages[language].lang).toBe(language);
});

it('says everything in every language, with the same to fill in', () => {
  for (const language of languages) {
    const translated = new Map(textsIn(noticeLanguages[language]));
    expect([...translated.keys()]).toEqual(english.map(([path]) => path));
    for (const [path, text] of english) {
      const said = translated.get(path) ?? '';
      expect(said.trim(), `${language}${path}`).not.toBe('');
      expect(filledIn(said), `${language}${path}`).toEqual(filledIn(text));
      if (language !== 'en' && text.length > 15) expect(said, `${language}${path}`).not.toBe(text);
    }
  }
});

it('speaks politely: with Sie, vous and usted', () => {
  const textOf = (language: 'de' | 'fr' | 'es') => JSON.stringify(noticeLanguages[language]);
  expect(textOf('de')).not.toMatch(/\b(du|dir|dich|deine?)\b|ß/i);
  expect(textOf('fr')).not.toMatch(/(?<!\p{L})(tu|te|ton|tes)(?!\p{L})/iu);
  expect(textOf('es')).not.toMatch(/\b(tú|te|tu|tus|has|puedes)\b/i);
});

it('writes a page in each, and numbers as it does', () => {
  const limit = {
    en: '5,242,880 bytes',
    de: '5.242.880 Bytes',
    fr: /5\s242\s880 octets/,
    es: '5.242.880 bytes',
  };
  for (const language of languages) {
    const page = noticePage(noticeOf(), { shop: 'Oak', language });
    expect(page).toContain(`<html lang="${language}">`);
    expect(page).toContain(noticeLanguages[language].title);
    expect(page).not.toMatch(/\{\w+\}/);
    expect(page).toMatch(limit[language]);
  }
});
