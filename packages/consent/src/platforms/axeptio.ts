import type { ConsentSource } from '../consent-source.ts';
import { type Categories, type Said, choicesOf, saidIn } from './categories.ts';
import { type PlatformOptions, pageOf } from './platform-options.ts';

type Choices = Readonly<Record<string, unknown>>;

interface Sdk {
  readonly on: (event: string, listener: (choices: Choices) => void) => void;
}

export interface AxeptioPage {
  /** Called with the SDK once it is there; a queue before. */
  _axcb?: { readonly push: (ready: (sdk: Sdk) => void) => unknown };
}

/** Axeptio asks about vendors alone, whose keys the shop has chosen: without a map nothing is granted. */
export const axeptioCategories: Categories = { personalization: [], advertising: [], measurement: [] };

/** Axeptio: what the visitor said of each vendor when they finished. */
export const axeptio = (options: PlatformOptions<AxeptioPage> = {}): ConsentSource => {
  const page = pageOf(options);
  const categories = { ...axeptioCategories, ...options.categories };
  let choices: Choices | undefined;
  let isOpen = false;
  return {
    name: 'axeptio',
    state: () => {
      const known = choices;
      if (!known) return 'pending';
      const said: Said = saidIn(known);
      return { settled: !isOpen, userAction: true, choices: choicesOf(categories, said) };
    },
    subscribe: (listener) => {
      let stopped = false;
      (page._axcb ??= [] as ((sdk: Sdk) => void)[]).push((sdk) => {
        sdk.on('cookies:complete', (said) => {
          choices = said;
          isOpen = false;
          if (!stopped) listener();
        });
        sdk.on('open', () => {
          isOpen = true;
          if (!stopped) listener();
        });
        sdk.on('close', () => {
          isOpen = false;
          if (!stopped) listener();
        });
      });
      return () => {
        stopped = true;
      };
    },
  };
};
