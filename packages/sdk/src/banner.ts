import { type BannerSource, type BannerTexts, defineBanner as defineBannerElements } from '@homebody/consent';
import type { Purpose } from '@homebody/core';
import type { Homebody } from './homebody.ts';

export interface BannerSettings {
  /** The source that `createHomebody` was given as `consent`. */
  readonly source: BannerSource;
  /** What is asked for. Default: personalization, the only purpose that does anything yet. */
  readonly purposes?: readonly Purpose[];
  readonly texts?: Partial<BannerTexts>;
}

/**
 * Defines `<homebody-banner>`, which asks, and `<homebody-withdraw>`, which takes back with one click.
 *
 * @example
 * const source = builtInBanner();
 * const homebody = createHomebody({ pack: '/homebody/pack/', consent: source });
 * defineBanner(homebody, { source });
 */
export const defineBanner = (
  homebody: Homebody,
  { purposes = ['personalization'], ...settings }: BannerSettings,
): void => defineBannerElements(customElements, { consent: homebody.consent, purposes, ...settings });
