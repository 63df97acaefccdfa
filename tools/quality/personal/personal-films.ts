import { type Case, type World, casesOf, createWorld, qualityOptions } from '@homebody/recommenders';
import type { BenchmarkData } from '../benchmark.ts';
import { sessionsOf } from '../sessions.ts';
import { type DeviceAnswer, createDevice, sourceNames } from './device.ts';
import { filmPrior } from './film-prior.ts';
import { filmLog, filmShop } from './film-shop.ts';
import { type PersonalGains, gainsOf } from './gains.ts';

export interface PersonalFilmsOptions {
  /** Choices that a device knows: its person's first so many, or all but the last. */
  readonly known: readonly (number | 'all')[];
  /** People with fewer choices than this are not asked about all they chose. */
  readonly leastChoices: number;
  /** Strangers asked in each half, at most. */
  readonly most: number;
  readonly mostChoices: number;
  /** Of the session encoder. */
  readonly epochs: number;
}

/** Every fifth of those who are in no pack teaches its prior. */
const teachers = 5;
/** So many of the others, at most, judge the prior: they say from how many choices on it is better than popularity. */
const judges = 300;

/**
 * What training on a person's own device is worth beside the prior that came with the pack. People are halved: the pack is learned from one half,
 * its prior from a fifth of the other, some say from when on it ranks, and the rest of them are strangers, who train as their devices would. Then the halves change places.
 */
export const personalFilms = async (
  { training, test }: BenchmarkData,
  { known, leastChoices, most, mostChoices, epochs }: PersonalFilmsOptions,
  tell: (line: string) => void,
): Promise<readonly PersonalGains[]> => {
  const people = test.map(({ session, targets }) => [...session, ...targets].filter((item) => item >= 0));
  const answers = known.map((): DeviceAnswer[] => []);
  for (const half of [0, 1]) {
    const inPack = people.filter((_, at) => at % 2 === half);
    const others = people.filter((_, at) => at % 2 !== half);
    const shop = await filmShop({ ...training, sessions: sessionsOf(inPack) }, epochs);
    const rest = others.filter((_, at) => at % teachers !== 0);
    const strangers = rest.slice(0, -Math.min(judges, Math.floor(rest.length / 4)));
    const ranker = await filmPrior(
      shop,
      others.filter((_, at) => at % teachers === 0),
      rest.slice(strangers.length),
    );
    const world = createWorld({ ...shop, ranker });
    tell(
      `personal: the pack of half ${half + 1} of 2, whose prior ranks from ${ranker.from ?? 0} choices on`,
    );
    const device = createDevice(world, { mostChoices });
    for (const [row, choices] of known.entries()) {
      for (const asked of askedOf(world, strangers, choices, { leastChoices, most }))
        answers[row]!.push(await device(asked));
      tell(`personal: known by ${choices} choices, half ${half + 1} of 2`);
    }
  }
  return known.map((choices, row) => gainsOf(choices, sourceNames, answers[row]!));
};

const askedOf = (
  world: World,
  strangers: readonly (readonly number[])[],
  choices: number | 'all',
  { leastChoices, most }: Pick<PersonalFilmsOptions, 'leastChoices' | 'most'>,
): readonly Case[] => {
  const enough = strangers
    .filter(({ length }) => (choices === 'all' ? length >= leastChoices : length > choices))
    .slice(0, most);
  return enough.flatMap((films) =>
    casesOf(world, [filmLog(films)], {
      ...qualityOptions,
      knownChoices: choices === 'all' ? films.length - 1 : choices,
    }),
  );
};
