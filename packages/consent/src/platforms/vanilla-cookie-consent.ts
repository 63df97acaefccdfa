import type { ConsentSource } from '../consent-source.ts';
import { type Categories, type Said, choicesOf } from './categories.ts';
import { listenTo } from './listen-to.ts';
import { type PlatformOptions, pageOf } from './platform-options.ts';

interface CookieConsent {
  readonly validConsent: () => unknown;
  /** Throws before `run()`. */
  readonly getConfig: (field: 'categories') => unknown;
  /** The shop counts it up when its categories change, and then asks again. */
  readonly getCookie?: (field: 'revision') => unknown;
  readonly getUserPreferences: () => {
    readonly acceptedCategories: readonly unknown[];
    readonly rejectedCategories: readonly unknown[];
  };
}

export interface VanillaCookieConsentPage extends EventTarget {
  readonly CookieConsent?: CookieConsent | undefined;
}

export interface VanillaCookieConsentOptions extends PlatformOptions<VanillaCookieConsentPage> {
  /** The imported module, where the page has no global. */
  readonly cookieConsent?: CookieConsent;
}

export const vanillaCookieConsentCategories: Categories = {
  personalization: ['personalization', 'functionality'],
  advertising: ['marketing', 'ads'],
  measurement: ['analytics', 'measurement'],
};

const opening = 'cc:onModalShow';

/** vanilla-cookieconsent 3 by orestbida. */
export const vanillaCookieConsent = (options: VanillaCookieConsentOptions = {}): ConsentSource => {
  const page = pageOf(options);
  const categories = { ...vanillaCookieConsentCategories, ...options.categories };
  let isOpen = false;
  return {
    name: 'vanilla-cookieconsent',
    state: () => {
      const platform = options.cookieConsent ?? page.CookieConsent;
      // Before it runs it knows nothing, and must not be taken to have lost an answer.
      if (!platform?.getConfig('categories')) return 'pending';
      const { acceptedCategories, rejectedCategories } = platform.getUserPreferences();
      if (!Array.isArray(acceptedCategories) || !Array.isArray(rejectedCategories)) return 'pending';
      const revision = platform.getCookie?.('revision');
      const said: Said = (category) =>
        acceptedCategories.includes(category) || (rejectedCategories.includes(category) ? false : undefined);
      return {
        settled: !isOpen,
        userAction: platform.validConsent() === true,
        choices: choicesOf(categories, said),
        ...(Number.isInteger(revision) && { version: String(revision) }),
      };
    },
    subscribe: (listener) =>
      listenTo(page, [opening, 'cc:onModalHide', 'cc:onConsent', 'cc:onChange'], ({ type }) => {
        isOpen = type === opening;
        listener();
      }),
  };
};
