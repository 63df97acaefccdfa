import { type RememberedSource, rememberedSource } from './remembered-source.ts';

/** The source that `<homebody-banner>` answers to. */
export type BannerSource = RememberedSource;

export const builtInBanner = (name = 'banner'): BannerSource => rememberedSource(name);
