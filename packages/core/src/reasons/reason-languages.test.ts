import { readdirSync } from 'node:fs';
import { expect, it } from 'vitest';
import { languages } from '../language.ts';
import { reasonLanguages } from './reason-languages.ts';

it('has a file for every language there is, and lists each as itself', () => {
  const files = readdirSync(new URL('languages', import.meta.url)).map((file) => file.replace('.ts', ''));
  expect(files.sort()).toEqual([...languages].sort());
  for (const language of languages) expect(reasonLanguages[language].lang).toBe(language);
});

it('speaks politely: with Sie, vous and usted', () => {
  const textOf = (language: 'de' | 'fr' | 'es') => JSON.stringify(reasonLanguages[language]);
  expect(textOf('de')).not.toMatch(/\b(du|dir|dich|deine?)\b|ß/i);
  expect(textOf('fr')).not.toMatch(/(?<!\p{L})(tu|te|ton|tes)(?!\p{L})/iu);
  expect(textOf('es')).not.toMatch(/\b(tú|te|tu|tus|has|puedes)\b/i);
});
