import type { ConsentSource } from '../consent-source.ts';
import { type Categories, type Said, choicesOf } from './categories.ts';
import { listenTo } from './listen-to.ts';
import { type PlatformOptions, pageOf } from './platform-options.ts';

export interface UsercentricsDetails {
  readonly consent: { readonly type?: unknown };
  readonly categories: Readonly<Record<string, { readonly state?: unknown } | undefined>>;
}

export interface UsercentricsPage extends EventTarget {
  readonly __ucCmp?: { readonly getConsentDetails: () => Promise<UsercentricsDetails> } | undefined;
}

export const usercentricsCategories: Categories = {
  personalization: ['functional'],
  advertising: ['marketing'],
  measurement: ['statistics', 'analytics'],
};

const shown = 'CMP_SHOWN';

/** Usercentrics version 3: what it tells comes late, and only an explicit consent is the visitor's. */
export const usercentrics = (options: PlatformOptions<UsercentricsPage> = {}): ConsentSource => {
  const page = pageOf(options);
  const categories = { ...usercentricsCategories, ...options.categories };
  let details: UsercentricsDetails | undefined;
  let isOpen = false;
  return {
    name: 'usercentrics',
    state: () => {
      if (!details) return 'pending';
      const { consent, categories: known } = details;
      const said: Said = (slug) => {
        const state = known[slug]?.state;
        return state === 'ALL_ACCEPTED' || (state === undefined ? undefined : false);
      };
      return {
        settled: !isOpen,
        userAction: consent.type === 'EXPLICIT',
        choices: choicesOf(categories, said),
      };
    },
    subscribe: (listener) => {
      let stopped = false;
      const tell = (heard: UsercentricsDetails | undefined): void => {
        details = heard;
        if (!stopped) listener();
      };
      // Its stub may throw before it is ready; then an event follows.
      const ask = async (): Promise<void> => {
        try {
          tell(await page.__ucCmp?.getConsentDetails());
        } catch {
          tell(undefined);
        }
      };
      const stops = [
        listenTo(page, ['UC_UI_INITIALIZED', 'UC_CMP_API_READY'], () => void ask()),
        listenTo(page, ['UC_CONSENT'], (event) => {
          isOpen = false;
          tell((event as CustomEvent<unknown>).detail as UsercentricsDetails);
        }),
        listenTo(page, ['UC_UI_CMP_EVENT'], (event) => {
          isOpen =
            ((event as CustomEvent<unknown>).detail as { readonly type?: unknown } | null)?.type === shown;
          listener();
          if (!isOpen) void ask();
        }),
      ];
      void ask();
      return () => {
        stopped = true;
        for (const stop of stops) stop();
      };
    },
  };
};
