import { type Random, seededRandom } from '@homebody/core';
import { alwaysValid, fixed, liftOf, meanOf } from '@homebody/decisions';
import { wilson } from '@homebody/learning';
import type { DecisionBenchmark } from '../decision-benchmark.ts';
import type { PredictionFigure } from '../prediction-benchmark.ts';

const looks = 30;
/** Of each variant, between two looks. */
const people = 250;
const planned = 2 * looks * people;

/** What somebody did: bought or not, or how much they spent, which is very uneven. */
const figures = {
  'the share of people who buy': (random: Random) => (random() < 0.1 ? 1 : 0),
  'spending per person': (random: Random) => (random() < 0.1 ? 40 / Math.sqrt(1 - random()) ** 0.7 : 0),
} satisfies Record<string, (random: Random) => number>;

const ways = { 'always valid': alwaysValid({ planned }), 'fixed test': fixed() };

/** In how many of so many experiments each way finds a difference at any of its looks. `effect` is how many times as often the variant's people do it. */
const found = (experiments: number, effect: number, figure: (random: Random) => number, random: Random) => {
  const counts = new Map<string, number>();
  for (let nth = 0; nth < experiments; nth += 1) {
    const sums = [0, 1].map(() => ({ people: 0, sum: 0, squares: 0 }));
    const finders = new Set<string>();
    for (let look = 0; look < looks; look += 1) {
      sums.forEach((arm, at) => {
        for (let person = 0; person < people; person += 1) {
          let value = figure(random);
          // As many more do it as the effect says: the others get a second chance.
          if (at === 1 && value === 0 && random() < (effect - 1) / 9) value = figure(() => 0);
          arm.sum += value;
          arm.squares += value ** 2;
        }
        arm.people += people;
      });
      const lift = liftOf(meanOf(sums[0]!), meanOf(sums[1]!));
      for (const [way, looking] of Object.entries(ways)) if (looking.pValue(lift) < 0.05) finders.add(way);
    }
    for (const way of finders) counts.set(way, (counts.get(way) ?? 0) + 1);
  }
  return counts;
};

export const peeking: DecisionBenchmark = {
  name: 'peeking',
  title: `A/A tests, simulated, ${planned.toLocaleString('en')} people each, looked at ${looks} times`,
  run: (_, tell) => {
    const experiments = 2_000;
    const result: PredictionFigure[] = [];
    const shareOf = (count: number) => {
      const [low, high] = wilson(count, experiments);
      return { value: count / experiments, low, high };
    };
    for (const [words, figure] of Object.entries(figures)) {
      const counts = found(experiments, 1, figure, seededRandom(1));
      result.push(
        {
          method: 'always valid',
          figure: `false alarms, ${words}`,
          value: shareOf(counts.get('always valid') ?? 0),
          reach: { atMost: 0.05 },
        },
        {
          method: 'fixed test',
          figure: `false alarms, ${words}`,
          value: shareOf(counts.get('fixed test') ?? 0),
        },
      );
      tell(`peeking: ${words}`);
    }
    const effects = found(experiments, 1.2, figures['the share of people who buy'], seededRandom(2));
    return [
      ...result,
      {
        method: 'always valid',
        figure: 'found, where a fifth more buy',
        value: shareOf(effects.get('always valid') ?? 0),
      },
    ];
  },
};
