/** The banner's own bundle entry: loaded only where the shop has no consent platform. */
export type { HomebodyBanner } from './banner-element.ts';
export { type BannerTexts, defaultBannerTexts } from './banner-texts.ts';
export { type BannerOptions, defineBanner } from './define-banner.ts';
