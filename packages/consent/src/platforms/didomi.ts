import type { ConsentSource } from '../consent-source.ts';
import { type Categories, type Said, choicesOf } from './categories.ts';
import { type PlatformOptions, pageOf } from './platform-options.ts';

interface Status {
  /** When the visitor last chose. */
  readonly updated?: unknown;
  readonly purposes: Readonly<Record<string, { readonly enabled?: unknown } | undefined>>;
}

interface EventListener {
  readonly event: string;
  readonly listener: () => void;
}

export interface DidomiPage {
  readonly Didomi?:
    | {
        readonly getCurrentUserStatus: () => Status;
        readonly shouldConsentBeCollected?: () => unknown;
      }
    | undefined;
  /** Both are queues until the SDK is there, and stay in use afterwards. */
  didomiEventListeners?: { readonly push: (listener: EventListener) => unknown };
  didomiOnReady?: { readonly push: (ready: () => void) => unknown };
}

export const didomiCategories: Categories = {
  personalization: ['create_content_profile', 'select_personalized_content'],
  advertising: ['create_ads_profile', 'select_personalized_ads'],
  measurement: ['measure_content_performance'],
};

/** Didomi: its purposes, of which those that are on its list without an answer grant nothing. */
export const didomi = (options: PlatformOptions<DidomiPage> = {}): ConsentSource => {
  const page = pageOf(options);
  const categories = { ...didomiCategories, ...options.categories };
  let isOpen = false;
  return {
    name: 'didomi',
    state: () => {
      if (!page.Didomi) return 'pending';
      const { purposes, updated } = page.Didomi.getCurrentUserStatus();
      const said: Said = (id) => {
        const enabled = purposes[id]?.enabled;
        return typeof enabled === 'boolean' ? enabled : undefined;
      };
      return {
        settled: !isOpen,
        userAction: page.Didomi.shouldConsentBeCollected?.() === false,
        choices: choicesOf(categories, said),
        ...(typeof updated === 'string' && { version: updated }),
      };
    },
    subscribe: (listener) => {
      let stopped = false;
      const when = (event: string, open: boolean): EventListener => ({
        event,
        listener: () => {
          isOpen = open;
          if (!stopped) listener();
        },
      });
      const listeners = (page.didomiEventListeners ??= [] as EventListener[]);
      listeners.push(when('consent.changed', false));
      listeners.push(when('preferences.shown', true));
      listeners.push(when('preferences.hidden', false));
      (page.didomiOnReady ??= [] as (() => void)[]).push(() => stopped || listener());
      return () => {
        stopped = true;
      };
    },
  };
};
