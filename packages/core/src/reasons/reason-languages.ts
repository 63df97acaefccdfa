import type { Language } from '../language.ts';
import { words as de } from './languages/de.ts';
import { words as en } from './languages/en.ts';
import { words as es } from './languages/es.ts';
import { words as fr } from './languages/fr.ts';
import type { ReasonWords } from './reason-words.ts';

/** Sentences in every language there is, for whoever builds a pack, in which browsers find them. */
export const reasonLanguages: Readonly<Record<Language, ReasonWords>> = { en, de, fr, es };
