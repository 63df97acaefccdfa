import type { ConsentSource } from '../consent-source.ts';
import { answerIn } from './answer-in.ts';
import type { Categories, Said } from './categories.ts';
import { listenTo } from './listen-to.ts';
import { type PlatformOptions, pageOf } from './platform-options.ts';

interface Service {
  readonly categorySlug?: unknown;
  readonly consent?: {
    readonly status?: unknown;
    readonly history?: readonly ({ readonly type?: unknown } | undefined)[];
  };
}

export interface Usercentrics2Page extends EventTarget {
  readonly UC_UI?:
    | { readonly isInitialized: () => unknown; readonly getServicesBaseInfo: () => readonly Service[] }
    | undefined;
}

export interface Usercentrics2Options extends PlatformOptions<Usercentrics2Page> {
  /** The window event that the shop has set up in Usercentrics. */
  readonly event?: string;
}

export const usercentrics2Categories: Categories = {
  personalization: ['functional'],
  advertising: ['marketing'],
  measurement: ['statistics', 'analytics'],
};

/** Usercentrics version 2: every service of a category has to be agreed to, and the last entry of its history to be explicit. */
export const usercentrics2 = (options: Usercentrics2Options = {}): ConsentSource => {
  const page = pageOf(options);
  const categories = { ...usercentrics2Categories, ...options.categories };
  return {
    name: 'usercentrics-2',
    state: () => {
      if (page.UC_UI?.isInitialized() !== true) return 'pending';
      const services = page.UC_UI.getServicesBaseInfo();
      const wanted = services.filter(({ categorySlug }) =>
        Object.values(categories).some((slugs) => slugs.includes(categorySlug as string)),
      );
      const said: Said = (slug) => {
        const ofSlug = services.filter(({ categorySlug }) => categorySlug === slug);
        return ofSlug.length > 0 ? ofSlug.every(({ consent }) => consent?.status === true) : undefined;
      };
      const isExplicit = wanted.every(({ consent }) => consent?.history?.at(-1)?.type === 'explicit');
      return answerIn(categories, said, isExplicit);
    },
    subscribe: (listener) =>
      listenTo(page, ['UC_UI_INITIALIZED', 'UC_SDK_EVENT', options.event ?? 'ucEvent'], listener),
  };
};
