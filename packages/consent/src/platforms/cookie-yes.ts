import type { ConsentSource } from '../consent-source.ts';
import { answerIn } from './answer-in.ts';
import { type Categories, saidIn } from './categories.ts';
import { listenTo } from './listen-to.ts';
import { type PlatformOptions, pageOf } from './platform-options.ts';

export interface CookieYesPage {
  readonly document: EventTarget;
  readonly getCkyConsent?: () => {
    readonly isUserActionCompleted?: unknown;
    readonly categories: Readonly<Record<string, unknown>>;
  };
}

export const cookieYesCategories: Categories = {
  personalization: ['functional'],
  advertising: ['advertisement'],
  measurement: ['analytics'],
};

/** CookieYes: categories count only after the visitor's action. */
export const cookieYes = (options: PlatformOptions<CookieYesPage> = {}): ConsentSource => {
  const page = pageOf(options);
  const map = { ...cookieYesCategories, ...options.categories };
  return {
    name: 'cookieyes',
    state: () => {
      if (!page.getCkyConsent) return 'pending';
      const { isUserActionCompleted, categories } = page.getCkyConsent();
      return answerIn(map, saidIn(categories), isUserActionCompleted === true);
    },
    subscribe: (listener) =>
      listenTo(page.document, ['cookieyes_consent_update', 'cookieyes_banner_load'], listener),
  };
};
