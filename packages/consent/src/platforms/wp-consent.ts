import type { ConsentSource } from '../consent-source.ts';
import { answerIn } from './answer-in.ts';
import type { Categories } from './categories.ts';
import { listenTo } from './listen-to.ts';
import { type PlatformOptions, pageOf } from './platform-options.ts';
import { saidAs } from './said-as.ts';

export interface WpConsentPage {
  readonly document: EventTarget & { readonly cookie: string };
  /** `optin` or `optout`; without one the API says yes to everything. */
  readonly wp_consent_type?: unknown;
}

export const wpConsentCategories: Categories = {
  personalization: ['preferences'],
  advertising: ['marketing'],
  measurement: ['statistics'],
};

/** The WP Consent API of WordPress. Its cookies are read, not `wp_has_consent`, which is true where nobody answered. */
export const wpConsent = (options: PlatformOptions<WpConsentPage> = {}): ConsentSource => {
  const page = pageOf(options);
  const categories = { ...wpConsentCategories, ...options.categories };
  return {
    name: 'wp-consent',
    state: () => {
      if (typeof page.wp_consent_type !== 'string' || page.wp_consent_type === '') return 'pending';
      const cookies = page.document.cookie.split('; ');
      const wordOf = (category: string): string | undefined => {
        const name = `wp_consent_${category}=`;
        return cookies.find((cookie) => cookie.startsWith(name))?.slice(name.length);
      };
      return answerIn(categories, saidAs(wordOf, 'allow', 'deny'));
    },
    subscribe: (listener) =>
      listenTo(
        page.document,
        ['wp_listen_for_consent_change', 'wp_consent_type_defined', 'wp_consent_api_status_change_service'],
        listener,
      ),
  };
};
