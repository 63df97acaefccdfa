import type { ConsentSource } from '../consent-source.ts';
import { type Categories, type Said, choicesOf, saidIn } from './categories.ts';
import { listenTo } from './listen-to.ts';
import { type PlatformOptions, pageOf } from './platform-options.ts';

export interface CookiebotPage extends EventTarget {
  readonly Cookiebot?:
    | {
        readonly hasResponse?: unknown;
        readonly consent?: (Readonly<Record<string, unknown>> & { readonly method?: unknown }) | undefined;
      }
    | undefined;
}

export const cookiebotCategories: Categories = {
  personalization: ['preferences'],
  advertising: ['marketing'],
  measurement: ['statistics'],
};

const opening = 'CookiebotOnDialogDisplay';
const answers = ['CookiebotOnConsentReady', 'CookiebotOnAccept', 'CookiebotOnDecline', 'CookiebotOnLoad'];

/** Cookiebot: an implied consent is nobody's act, and an open dialog pauses. */
export const cookiebot = (options: PlatformOptions<CookiebotPage> = {}): ConsentSource => {
  const page = pageOf(options);
  const categories = { ...cookiebotCategories, ...options.categories };
  let isOpen = false;
  return {
    name: 'cookiebot',
    state: () => {
      const { hasResponse, consent } = page.Cookiebot ?? {};
      if (!consent) return 'pending';
      const said: Said = saidIn(consent);
      return {
        settled: !isOpen,
        userAction: hasResponse === true && consent.method !== 'implied',
        choices: choicesOf(categories, said),
      };
    },
    subscribe: (listener) =>
      listenTo(page, [opening, ...answers], ({ type }) => {
        isOpen = type === opening;
        listener();
      }),
  };
};
