import type { ConsentSource } from '../consent-source.ts';
import { type Categories, type Said, choicesOf, isAnswered } from './categories.ts';
import { listenTo } from './listen-to.ts';
import { type PlatformOptions, pageOf } from './platform-options.ts';

interface CustomerPrivacy {
  /** '' where the visitor has not answered, else `yes` or `no`. */
  readonly currentVisitorConsent: () => Readonly<Record<string, unknown>>;
}

export interface ShopifyPage {
  readonly document: EventTarget;
  readonly Shopify?:
    | {
        readonly customerPrivacy?: CustomerPrivacy | undefined;
        readonly loadFeatures?: (
          features: readonly { readonly name: string; readonly version: string }[],
          done: (error?: unknown) => void,
        ) => void;
      }
    | undefined;
}

export const shopifyCategories: Categories = {
  personalization: ['preferences'],
  advertising: ['marketing'],
  measurement: ['analytics'],
};

/** Shopify's Customer Privacy API. What is allowed by a region's default is not asked for, only what the visitor said. */
export const shopify = (options: PlatformOptions<ShopifyPage> = {}): ConsentSource => {
  const page = pageOf(options);
  const categories = { ...shopifyCategories, ...options.categories };
  return {
    name: 'shopify',
    state: () => {
      const privacy = page.Shopify?.customerPrivacy;
      if (!privacy) return 'pending';
      const consent = privacy.currentVisitorConsent();
      const said: Said = (category) =>
        consent[category] === 'yes' || (consent[category] === 'no' ? false : undefined);
      const choices = choicesOf(categories, said);
      return {
        settled: true,
        userAction: isAnswered(choices),
        choices,
      };
    },
    subscribe: (listener) => {
      const stop = listenTo(
        page.document,
        ['visitorConsentCollected', 'shopifyCustomerPrivacyApiLoaded'],
        listener,
      );
      if (!page.Shopify?.customerPrivacy)
        page.Shopify?.loadFeatures?.([{ name: 'consent-tracking-api', version: '0.1' }], () => listener());
      return stop;
    },
  };
};
