import type { ConsentChoices, ConsentValue, Purpose } from '@homebody/core';
import { mapChoices } from '../read-signal.ts';

/** Which of a platform's categories, services or vendors stand for each purpose. */
export type Categories = Readonly<Record<Purpose, readonly string[]>>;

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

/** What a record of categories says: true or false, and nothing else counts. */
export const saidIn =
  (record: Readonly<Record<string, unknown>>): Said =>
  (category) => {
    const value = record[category];
    return typeof value === 'boolean' ? value : undefined;
  };
