import {
  type BannerSource,
  type BannerTexts,
  bannerLanguages,
  defineBanner as defineBannerElements,
} from '@homebody/consent';
import { type EventDefinition, type Language, type Purpose, languageOf } from '@homebody/core';
import type { Homebody } from './homebody.ts';
import { wordsOf } from './words-of.ts';

export interface BannerSettings {
  /** The source that `createHomebody` was given as `consent`. */
  readonly source: BannerSource;
  /** What is asked for. Default: personalization, the only purpose that does anything yet. */
  readonly purposes?: readonly Purpose[];
  /** Default: that of the page, by the nearest `lang`. */
  readonly language?: Language;
  /** The shop's own words in place of that language's, all or some. */
  readonly texts?: Partial<BannerTexts>;
  /** The events that `createHomebody` was given: they are part of the notice, whose hash goes into the receipts. */
  readonly events?: readonly EventDefinition[];
}

/**
 * Defines `<homebody-banner>`, which asks, and `<homebody-withdraw>`, which takes back with one click. Resolves once they are:
 * at once in English, else when the language has arrived.
 *
 * @example
 * const source = builtInBanner();
 * const homebody = createHomebody({ pack: '/homebody/pack/', consent: source });
 * defineBanner(homebody, { source });
 */
export const defineBanner = async (
  { consent }: Homebody,
  {
    purposes = ['personalization'],
    language = languageOf(document.querySelector('homebody-banner,homebody-withdraw') ?? document.body),
    events = [],
    ...settings
  }: BannerSettings,
): Promise<void> => {
  // Neither is waited for where there is nothing to wait for: the elements are then there at once.
  const words = language === 'en' ? undefined : await wordsOf(bannerLanguages[language]);
  const notice = events.length ? await hashWith(events) : undefined;
  defineBannerElements(customElements, { consent, purposes, words, notice, ...settings });
};

const hashWith = async (events: readonly EventDefinition[]): Promise<string | undefined> => {
  const { noticeHash, noticeOf } = await import('@homebody/core/notice');
  return noticeHash(noticeOf(events));
};
