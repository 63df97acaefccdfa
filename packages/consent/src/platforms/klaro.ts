import type { ConsentSource } from '../consent-source.ts';
import { answerIn } from './answer-in.ts';
import { type Categories, saidIn } from './categories.ts';
import { type PlatformOptions, pageOf } from './platform-options.ts';
import { type LoadingPage, whenThere } from './when-there.ts';

interface KlaroManager {
  readonly confirmed?: unknown;
  /** By service, as last saved: what is toggled and not saved is not in it. */
  readonly savedConsents: Readonly<Record<string, unknown>>;
  readonly watch: (watcher: KlaroWatcher) => void;
  readonly unwatch: (watcher: KlaroWatcher) => void;
}

interface KlaroWatcher {
  readonly update: () => void;
}

export interface KlaroPage extends LoadingPage {
  readonly klaro?: { readonly getManager: () => KlaroManager } | undefined;
}

export interface KlaroOptions extends PlatformOptions<KlaroPage> {
  /** The imported manager, where the page has no global. */
  readonly manager?: KlaroManager;
}

/** Klaro asks about services, whose names the shop has chosen; these are what many call them. */
export const klaroCategories: Categories = {
  personalization: ['personalization', 'homebody'],
  advertising: ['advertising', 'marketing'],
  measurement: ['measurement', 'analytics'],
};

/** Klaro 0.7: what was saved by the visitor's own confirmation. */
export const klaro = (options: KlaroOptions = {}): ConsentSource => {
  const page = pageOf(options);
  const categories = { ...klaroCategories, ...options.categories };
  const managerNow = (): KlaroManager | undefined => options.manager ?? page.klaro?.getManager();
  return {
    name: 'klaro',
    state: () => {
      const manager = managerNow();
      if (!manager) return 'pending';
      return answerIn(categories, saidIn(manager.savedConsents), manager.confirmed === true);
    },
    subscribe: (listener) =>
      whenThere(page, managerNow, (manager) => {
        const watcher: KlaroWatcher = { update: listener };
        manager.watch(watcher);
        listener();
        return () => manager.unwatch(watcher);
      }),
  };
};
