import { join } from 'node:path';
import type { BenchmarkData } from '../benchmark.ts';
import type { Instance } from '../judge.ts';
import type { ItemWords } from '../model.ts';
import { sessionsOf } from '../sessions.ts';
import { createItemNumbers } from './item-numbers.ts';
import { linesOf, rowsOf, wrongLine } from './lines-of.ts';

/** Films rated less often, and people who rated fewer, are left out, as in the papers. */
const leastRatings = 5;

/**
 * MovieLens-1M, one out: a person's last film is asked for, given all before; learned from is all but the last two. Every person is a session.
 * `ratings_ordered.csv.gz` is in the order of each person's ratings; `movies.tsv.gz` has titles and genres.
 */
export const readMovieLens = (folder: string): BenchmarkData => {
  const file = join(folder, 'ratings_ordered.csv.gz');
  const ratings = rowsOf(file, 'UserID,MovieID,Rating,Order').map((line, at) => {
    const [person, film] = line.split(',').map(Number);
    if (!Number.isSafeInteger(person) || !Number.isSafeInteger(film))
      throw wrongLine(file, at + 2, line, 'a user, a movie, a rating and an order');
    return { person: person!, film: film! };
  });
  const times = new Map<number, number>();
  for (const { film } of ratings) times.set(film, (times.get(film) ?? 0) + 1);
  const filmsOf = new Map<number, number[]>();
  for (const { person, film } of ratings) {
    if (times.get(film)! < leastRatings) continue;
    const films = filmsOf.get(person);
    if (films) films.push(film);
    else filmsOf.set(person, [film]);
  }
  const people = [...filmsOf.values()].filter((films) => films.length >= leastRatings);

  const numbers = createItemNumbers<number>();
  const learned = people.map((films) => films.slice(0, -2).map((film) => numbers.of(film)));
  const test = people.map((films, cluster): Instance => ({
    session: films
      .slice(0, -1)
      .map((film) => numbers.known(film))
      .filter((item) => item >= 0),
    targets: [numbers.known(films.at(-1)!)],
    cluster,
  }));
  const size = numbers.size();
  const about = readFilms(folder, numbers.known, size);
  return { training: { size, sessions: sessionsOf(learned), about }, test };
};

const readFilms = (
  folder: string,
  numberOf: (film: number) => number,
  size: number,
): readonly ItemWords[] => {
  const file = join(folder, 'movies.tsv.gz');
  const about: ItemWords[] = Array.from({ length: size }, () => ({ title: '', categories: [] }));
  linesOf(file).forEach((line, at) => {
    const [film, title, genres] = line.split('\t');
    if (title === undefined || genres === undefined)
      throw wrongLine(file, at + 1, line, 'a movie, a title and genres, separated by tabs');
    const item = numberOf(Number(film));
    if (item >= 0) about[item] = { title, categories: genres.split('|') };
  });
  return about;
};
