import type { ConsentSource } from '../consent-source.ts';
import { type Categories, type Said, choicesOf } from './categories.ts';
import { type PlatformOptions, pageOf } from './platform-options.ts';

export interface ConsentModePage {
  dataLayer?: unknown[];
}

/** All of a purpose's keys have to be granted. */
export const consentModeCategories: Categories = {
  personalization: ['personalization_storage'],
  advertising: ['ad_storage', 'ad_user_data', 'ad_personalization'],
  measurement: ['analytics_storage'],
};

/**
 * Google Consent Mode 2, read from the data layer. Only updates count: a default is the shop's and not the visitor's, and one that
 * is granted for a region can't be told from here. It is a message to Google's tags, the weakest of authorities.
 */
export const consentMode = (options: PlatformOptions<ConsentModePage> = {}): ConsentSource => {
  const page = pageOf(options);
  const categories = { ...consentModeCategories, ...options.categories };
  const updated: Record<string, unknown> = {};
  let heard = 0;
  const read = (): void => {
    const layer = page.dataLayer;
    if (!Array.isArray(layer)) return;
    for (; heard < layer.length; heard += 1) {
      // What `gtag` pushes are arguments, not arrays.
      const entry = layer[heard] as ArrayLike<unknown> | null | undefined;
      if (entry?.[0] === 'consent' && entry[1] === 'update') Object.assign(updated, entry[2]);
    }
  };
  return {
    name: 'google-consent-mode',
    state: () => {
      read();
      if (Object.keys(updated).length === 0) return 'pending';
      const said: Said = (key) =>
        updated[key] === 'granted' || (updated[key] === 'denied' ? false : undefined);
      return {
        settled: true,
        userAction: true,
        choices: choicesOf(categories, said, true),
      };
    },
    subscribe: (listener) => {
      const layer = (page.dataLayer ??= []);
      const push = layer.push;
      let stopped = false;
      const wrapped = (...entries: unknown[]): number => {
        const length = push.apply(layer, entries);
        if (!stopped) listener();
        return length;
      };
      layer.push = wrapped;
      return () => {
        stopped = true;
        if (layer.push === wrapped) layer.push = push;
      };
    },
  };
};
