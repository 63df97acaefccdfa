export {};
export type BannerOptions = 1;
export type BannerTexts = 1;
export type HomebodyBanner = 1;
export const defaultBannerTexts = 1,
  defineBanner = 1;
