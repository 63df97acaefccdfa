import { readdirSync } from 'node:fs';
import { languages } from '@homebody/core';
import { expect, it } from 'vitest';
import { words as english } from './languages/en.ts';
import { panelLanguages } from './panel-languages.ts';

const spoken = Object.entries(panelLanguages);
const slotsOf = (text: string): readonly string[] => (text.match(/\{\w+\}/g) ?? []).sort();

it('has a file for every language there is, and lists each', async () => {
  const files = readdirSync(new URL('languages', import.meta.url)).map((file) => file.replace('.ts', ''));
  expect(files.sort()).toEqual([...languages].sort());
  for (const [language, load] of spoken) expect((await load()).words.lang).toBe(language);
});

it('says everything in every language, with the same to fill in', async () => {
  for (const [language, load] of spoken) {
    const { words } = await load();
    expect(Object.keys(words)).toEqual(Object.keys(english));
    for (const [key, text] of Object.entries(english)) {
      const translated = words[key as keyof typeof english];
      expect(translated.trim(), `${language} ${key}`).not.toBe('');
      expect(slotsOf(translated), `${language} ${key}`).toEqual(slotsOf(text));
    }
    // A few short words are the same in two languages; no sentence is.
    const untranslated = Object.entries(english).filter(
      ([key, text]) => text.length > 12 && words[key as keyof typeof english] === text,
    );
    expect(untranslated).toEqual([]);
  }
});

it('speaks politely: with Sie, vous and usted', async () => {
  const textOf = async (language: 'de' | 'fr' | 'es'): Promise<string> =>
    JSON.stringify((await panelLanguages[language]()).words);
  expect(await textOf('de')).toMatch(/\bSie\b/);
  expect(await textOf('de')).not.toMatch(/\b(du|dir|dich|deine?)\b|ß/i);
  expect(await textOf('fr')).toMatch(/\bvous\b/);
  expect(await textOf('fr')).not.toMatch(/\b(tu|te|ton|tes)\b/i);
  expect(await textOf('es')).toMatch(/\busted\b/);
  expect(await textOf('es')).not.toMatch(/\b(tú|te|tu|tus|puedes)\b/i);
});
