import { type Purpose, purposes, stockNoticeHash } from '@homebody/core';
import type { BannerSource } from '../built-in-banner.ts';
import type { Consent } from '../consent.ts';
import { bannerElement } from './banner-element.ts';
import type { BannerTexts } from './banner-texts.ts';
import { words as english } from './languages/en.ts';
import { withdrawElement } from './withdraw-element.ts';

export interface BannerOptions {
  readonly consent: Consent;
  readonly source: BannerSource;
  /** What the shop asks for; the others are never mentioned and never granted. Default: all three. */
  readonly purposes?: readonly Purpose[];
  /** The words of another language than English. */
  readonly words?: BannerTexts | undefined;
  /** The shop's own words in place of those, all or some. */
  readonly texts?: Partial<BannerTexts> | undefined;
  /** Hash of the notice that the visitor can read. Default: that of the stock events alone. */
  readonly notice?: string | undefined;
}

/** The options with nothing left open, as the elements get them. */
export interface BannerSetup {
  readonly consent: Consent;
  readonly source: BannerSource;
  readonly asked: readonly Purpose[];
  readonly texts: BannerTexts;
  readonly notice: string;
}

/**
 * Defines `<homebody-banner>`, which asks, and `<homebody-withdraw>`, which takes back with one click.
 * Call it where there is a document; a second call changes nothing.
 *
 * @example
 * defineBanner(customElements, { consent, source });
 * document.body.append(document.createElement('homebody-banner'));
 */
export const defineBanner = (
  registry: Pick<CustomElementRegistry, 'define' | 'get'>,
  { consent, source, purposes: asked = purposes, words, texts, notice = stockNoticeHash }: BannerOptions,
): void => {
  const setup: BannerSetup = { consent, source, asked, texts: { ...english, ...words, ...texts }, notice };
  const define = (name: string, of: (setup: BannerSetup) => CustomElementConstructor): void => {
    if (!registry.get(name)) registry.define(name, of(setup));
  };
  define('homebody-banner', bannerElement);
  define('homebody-withdraw', withdrawElement);
};
