import type { Language } from '@homebody/core';
import type { BannerTexts } from './banner-texts.ts';

/** The banner's words, a file each, of which a page loads its own. English comes with the banner. */
export const bannerLanguages: Readonly<
  Record<Exclude<Language, 'en'>, () => Promise<{ readonly words: BannerTexts }>>
> = {
  de: () => import('./languages/de.ts'),
  fr: () => import('./languages/fr.ts'),
  es: () => import('./languages/es.ts'),
};
