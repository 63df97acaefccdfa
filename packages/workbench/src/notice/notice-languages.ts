import type { Language } from '@homebody/core';
import { words as de } from './languages/de.ts';
import { words as en } from './languages/en.ts';
import { words as es } from './languages/es.ts';
import { words as fr } from './languages/fr.ts';
import type { NoticeTexts } from './notice-texts.ts';

/** The words of the printable notice in every language there is. */
export const noticeLanguages: Readonly<Record<Language, NoticeTexts>> = { en, de, fr, es };
