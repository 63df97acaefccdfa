import type { Said } from './categories.ts';

/** What a platform says that has one word for yes and one for no; any other is no answer. */
export const saidAs =
  (wordOf: (category: string) => unknown, yes: string, no: string): Said =>
  (category) => {
    const word = wordOf(category);
    return word === yes || (word === no ? false : undefined);
  };
