import type { ConsentChoices, ConsentValue, Purpose } from '@homebody/core';
import { mapChoices } from '../read-signal.ts';

/** Which of a platform's categories, services or vendors stand for each purpose. */
export type Categories = Readonly<Record<Purpose, readonly string[]>>;

export interface PlatformOptions<Page> {
  /** The shop's own map; a purpose it leaves out keeps the platform's usual categories. */
  readonly categories?: Partial<Categories> | undefined;
  /** The window that has the platform; default the page's own. */
  readonly page?: Page | undefined;
}

/** What a platform says of one category: `undefined` where it doesn't know it, or nobody answered. */
export type Said = (category: string) => boolean | undefined;

/**
 * A purpose is granted where the visitor agreed to one of its categories and refused none; with `all`, where they agreed to
 * every one. A purpose without categories is never granted.
 */
export const choicesOf = (categories: Categories, said: Said, all = false): ConsentChoices =>
  mapChoices((purpose): ConsentValue => {
    const answers = categories[purpose].map(said);
    if (answers.includes(false)) return 'denied';
    return answers.includes(true) && !(all && answers.includes(undefined)) ? 'granted' : 'unknown';
  });

/** Whether the choices hold any answer, for platforms that keep nothing before there is one. */
export const isAnswered = (choices: ConsentChoices): boolean =>
  Object.values(choices).some((value) => value !== 'unknown');

/** True or false, and nothing else. */
export const booleanOf = (value: unknown): boolean | undefined =>
  typeof value === 'boolean' ? value : undefined;

/** The window of the page, as what a platform leaves in it. It is never asked for at import. */
export const pageOf = <Page>(options: PlatformOptions<Page>): Page =>
  options.page ?? (globalThis as unknown as Page);

/** Listens to several events of one target. */
export const listenTo = (
  target: Pick<EventTarget, 'addEventListener' | 'removeEventListener'>,
  types: readonly string[],
  listener: (event: Event) => void,
): (() => void) => {
  for (const type of types) target.addEventListener(type, listener);
  return () => {
    for (const type of types) target.removeEventListener(type, listener);
  };
};

/** Whatever an event of a platform carries. */
export const detailOf = (event: Event): unknown => (event as CustomEvent<unknown>).detail;
