import type { ConsentSource } from '../consent-source.ts';
import { answerIn } from './answer-in.ts';
import type { Categories } from './categories.ts';
import { listenTo } from './listen-to.ts';
import { type PlatformOptions, pageOf } from './platform-options.ts';
import { saidAs } from './said-as.ts';

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
      return answerIn(
        categories,
        saidAs((category) => consent[category], 'yes', 'no'),
      );
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
