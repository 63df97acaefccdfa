import { builtInBanner } from './built-in-banner.ts';
import { manual } from './manual.ts';

/** Every authority there is, by the name `data-consent` gives it. A platform is one file and one line here. */
export const sources = {
  manual,
  banner: builtInBanner,
} as const;
