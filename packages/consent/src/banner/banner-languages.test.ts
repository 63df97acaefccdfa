import { readdirSync } from 'node:fs';
import { languages } from '@homebody/core';
import { expect, it } from 'vitest';
import { bannerLanguages } from './banner-languages.ts';
import { words as english } from './languages/en.ts';

const spoken = Object.entries(bannerLanguages);

it('has a file for every language there is, and lists each', async () => {
  const files = readdirSync(new URL('languages', import.meta.url)).map((file) => file.replace('.ts', ''));
  expect(files.sort()).toEqual([...languages].sort());
  for (const [language, load] of spoken) expect((await load()).words.lang).toBe(language);
});

it('says everything in every language, and nothing in English', async () => {
  const textsOf = ({ purposes, ...words }: typeof english): readonly string[] => [
    ...Object.values(words),
    ...Object.values(purposes),
  ];
  for (const [, load] of spoken) {
    const { words } = await load();
    expect(Object.keys(words)).toEqual(Object.keys(english));
    expect(textsOf(words).filter((text) => text.trim() === '' || textsOf(english).includes(text))).toEqual(
      [],
    );
  }
});

it('asks politely: with Sie, vous and usted', async () => {
  const textOf = async (language: 'de' | 'fr' | 'es'): Promise<string> =>
    JSON.stringify((await bannerLanguages[language]()).words);
  expect(await textOf('de')).toMatch(/\bSie\b/);
  expect(await textOf('de')).not.toMatch(/\b(du|dir|dich|deine?)\b|ß/i);
  expect(await textOf('fr')).toMatch(/\bvous\b/);
  expect(await textOf('fr')).not.toMatch(/\b(tu|te|ton|tes)\b/i);
  expect(await textOf('es')).toMatch(/\busted\b/);
  expect(await textOf('es')).not.toMatch(/\b(tú|te|tu|tus|puedes|aceptas)\b/i);
});

it('calls agreeing and declining by words of one length, so that neither button looks like the main one', async () => {
  for (const words of [english, ...(await Promise.all(spoken.map(async ([, load]) => (await load()).words)))])
    expect(Math.abs(words.agree.length - words.decline.length)).toBeLessThanOrEqual(2);
});
