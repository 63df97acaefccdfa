import { attempt } from '@homebody/core';
import type { ConsentSource } from '../consent-source.ts';
import { type Categories, choicesOf } from './categories.ts';
import { type PlatformOptions, pageOf } from './platform-options.ts';
import { saidAs } from './said-as.ts';

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
  /** The layer whose every entry is heard as it is pushed. */
  let listened: unknown;
  const hear = (entries: unknown): void => {
    for (const entry of Array.isArray(entries) ? (entries as readonly unknown[]) : []) {
      // What `gtag` pushes are arguments, not arrays.
      const said = entry as ArrayLike<unknown> | null | undefined;
      if (said?.[0] === 'consent' && said[1] === 'update') Object.assign(updated, said[2]);
    }
  };
  return {
    name: 'google-consent-mode',
    state: () => {
      if (page.dataLayer !== listened) hear(page.dataLayer);
      if (Object.keys(updated).length === 0) return 'pending';
      const said = saidAs((key) => updated[key], 'granted', 'denied');
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
        attempt(() => hear(entries));
        if (!stopped) listener();
        return length;
      };
      // What is there already, once: tag managers shift old entries out of the layer, so that places in it mean nothing.
      attempt(() => hear(layer));
      listened = layer;
      layer.push = wrapped;
      return () => {
        stopped = true;
        listened = undefined;
        if (layer.push === wrapped) layer.push = push;
      };
    },
  };
};
