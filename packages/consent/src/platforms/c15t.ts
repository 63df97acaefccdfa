import type { ConsentSource } from '../consent-source.ts';
import { type Categories, type Said, choicesOf, saidIn } from './categories.ts';
import { type PlatformOptions, pageOf } from './platform-options.ts';
import { type LoadingPage, whenThere } from './when-there.ts';

interface C15tState {
  readonly consents: Readonly<Record<string, unknown>>;
  readonly hasConsented: () => unknown;
  readonly activeUI?: unknown;
}

interface C15tStore {
  readonly getState: () => C15tState;
  readonly subscribe: (listener: () => void) => () => void;
}

export interface C15tPage extends LoadingPage {
  readonly c15tStore?: C15tStore | undefined;
}

export interface C15tOptions extends PlatformOptions<C15tPage> {
  /** The shop's own store, where the page has no global. */
  readonly store?: C15tStore;
}

export const c15tCategories: Categories = {
  personalization: ['experience'],
  advertising: ['marketing'],
  measurement: ['measurement'],
};

/** c15t 2: what was saved. Where a region's policy grants by itself nobody has consented. */
export const c15t = (options: C15tOptions = {}): ConsentSource => {
  const page = pageOf(options);
  const categories = { ...c15tCategories, ...options.categories };
  const storeNow = (): C15tStore | undefined => options.store ?? page.c15tStore;
  return {
    name: 'c15t',
    state: () => {
      const store = storeNow();
      if (!store) return 'pending';
      const { consents, hasConsented, activeUI } = store.getState();
      const said: Said = saidIn(consents);
      return {
        settled: activeUI !== 'dialog',
        userAction: hasConsented() === true,
        choices: choicesOf(categories, said),
      };
    },
    subscribe: (listener) =>
      whenThere(page, storeNow, (store) => {
        const stop = store.subscribe(listener);
        listener();
        return stop;
      }),
  };
};
