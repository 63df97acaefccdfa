import type { ConsentSource } from '../consent-source.ts';
import { type Categories, type Said, choicesOf, isAnswered, saidIn } from './categories.ts';
import { listenTo } from './listen-to.ts';
import { type PlatformOptions, pageOf } from './platform-options.ts';

export interface TarteaucitronPage {
  readonly document: EventTarget;
  readonly addEventListener: EventTarget['addEventListener'];
  readonly removeEventListener: EventTarget['removeEventListener'];
  readonly tarteaucitron?:
    | {
        /** By service, once the visitor has answered; nothing while they have not. */
        readonly state: Readonly<Record<string, unknown>>;
        readonly parameters?: { readonly highPrivacy?: unknown };
      }
    | undefined;
}

/** tarteaucitron asks about services, by their keys. */
export const tarteaucitronCategories: Categories = {
  personalization: ['homebody', 'personalization'],
  advertising: ['homebodyads', 'advertising'],
  measurement: ['homebodymeasurement', 'measurement'],
};

const opening = 'tac.open_panel';

/** tarteaucitron. With `highPrivacy: false` going on counts as agreeing, which is no act and grants nothing. */
export const tarteaucitron = (options: PlatformOptions<TarteaucitronPage> = {}): ConsentSource => {
  const page = pageOf(options);
  const categories = { ...tarteaucitronCategories, ...options.categories };
  let isOpen = false;
  return {
    name: 'tarteaucitron',
    state: () => {
      if (!page.tarteaucitron) return 'pending';
      const { state, parameters } = page.tarteaucitron;
      const said: Said = saidIn(state);
      const choices = choicesOf(categories, said);
      // It reads its cookie service by service, and must not be taken to have lost an answer before.
      if (!isAnswered(choices)) return 'pending';
      return { settled: !isOpen, userAction: parameters?.highPrivacy !== false, choices };
    },
    subscribe: (listener) => {
      const hear = ({ type }: Event): void => {
        if (type !== 'tac.consent_updated') isOpen = type === opening;
        // The event comes before the state that it is about.
        queueMicrotask(listener);
      };
      const stops = [
        listenTo(page.document, ['tac.consent_updated'], hear),
        listenTo(page, [opening, 'tac.close_panel', 'tac.root_available'], hear),
      ];
      return () => {
        for (const stop of stops) stop();
      };
    },
  };
};
