import type { ConsentSource } from '../consent-source.ts';
import { answerIn } from './answer-in.ts';
import { type Categories, saidIn } from './categories.ts';
import { type PlatformOptions, pageOf } from './platform-options.ts';
import { type LoadingPage, whenThere } from './when-there.ts';

interface OrejimeManager {
  /** Whether a purpose waits for an answer. */
  readonly isDirty: () => unknown;
  readonly getAllConsents: () => Readonly<Record<string, unknown>>;
  readonly on: (event: string, listener: () => void) => unknown;
  readonly off: (event: string, listener: () => void) => unknown;
}

export interface OrejimePage extends LoadingPage {
  readonly orejime?: { readonly manager: OrejimeManager } | undefined;
}

/** Orejime asks about purposes, whose ids the shop has chosen. */
export const orejimeCategories: Categories = {
  personalization: ['personalization'],
  advertising: ['advertising', 'marketing'],
  measurement: ['measurement', 'analytics'],
};

const events = ['update', 'clear', 'dirty'];

/** Orejime 3: what the visitor answered, while no purpose waits for an answer. */
export const orejime = (options: PlatformOptions<OrejimePage> = {}): ConsentSource => {
  const page = pageOf(options);
  const categories = { ...orejimeCategories, ...options.categories };
  return {
    name: 'orejime',
    state: () => {
      const manager = page.orejime?.manager;
      if (!manager) return 'pending';
      return answerIn(categories, saidIn(manager.getAllConsents()), manager.isDirty() === false);
    },
    subscribe: (listener) =>
      whenThere(
        page,
        () => page.orejime?.manager,
        (manager) => {
          for (const event of events) manager.on(event, listener);
          listener();
          return () => {
            for (const event of events) manager.off(event, listener);
          };
        },
      ),
  };
};
