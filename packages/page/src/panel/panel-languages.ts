import type { Language } from '@homebody/core';
import type { PanelTexts } from './panel-texts.ts';

/** The panel's words, a file each, of which a page loads its own. English comes with the panel. */
export const panelLanguages: Readonly<
  Record<Exclude<Language, 'en'>, () => Promise<{ readonly words: PanelTexts }>>
> = {
  de: () => import('./languages/de.ts'),
  fr: () => import('./languages/fr.ts'),
  es: () => import('./languages/es.ts'),
};
