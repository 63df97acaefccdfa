import { madeUpHistories } from '../readers/made-up-histories.ts';
import { readMovieLens } from '../readers/movielens.ts';
import type { PersonalGains } from './gains.ts';
import { type PersonalFilmsOptions, personalFilms } from './personal-films.ts';

const options: PersonalFilmsOptions = {
  known: [5, 10, 20, 50, 'all'],
  leastChoices: 50,
  most: 200,
  mostChoices: 60,
  epochs: 1,
};

/** Personal training on MovieLens-1M in `folder`; without one, on a few made-up people, only to see that it runs. */
export const personalBenchmark = (
  folder: string | undefined,
  tell: (line: string) => void,
): Promise<readonly PersonalGains[]> =>
  folder === undefined
    ? personalFilms(
        madeUpHistories({ people: 120, items: 160, length: 24, seed: 1 }),
        { ...options, known: [5, 'all'], leastChoices: 20, most: 5, epochs: 1 },
        tell,
      )
    : personalFilms(readMovieLens(folder), options, tell);
