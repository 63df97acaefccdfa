/** The banner's own bundle entry: loaded only where the shop has no consent platform. */
export type { HomebodyBanner } from './banner-element.ts';
export { bannerLanguages } from './banner-languages.ts';
export type { BannerTexts } from './banner-texts.ts';
export { type BannerOptions, defineBanner } from './define-banner.ts';
export { words as englishBannerTexts } from './languages/en.ts';
export { textHashOf } from './text-hash-of.ts';
