import { type Random, dayMs, seededRandom } from '@homebody/core';
import {
  type Evidence,
  type Rate,
  chooseArm,
  evidenceAfter,
  expectedRate,
  noEvidence,
  ratesOf,
} from '@homebody/decisions';
import type { Measured } from '@homebody/predictions';
import { clusteredMean } from '../clustered-mean.ts';
import type { DecisionBenchmark } from '../decision-benchmark.ts';
import type { PredictionFigure } from '../prediction-benchmark.ts';
import { betaNumber } from '../simulated/beta-number.ts';

/** How often people click on each arm on average, and how alike they are: as if each had seen so many already. */
const means = [0.02, 0.03, 0.04, 0.05, 0.06, 0.08];
const concentration = 25;
const arms = means.map((_, at) => `${at}`);
const visitors = 20_000;
const impressionsADay = 3;

type Ways = Record<(typeof ways)[number], (visitor: Visitor) => number>;
const ways = [
  'any arm',
  'Thompson, no prior',
  'Thompson, the pack’s prior',
  'the population’s best arm',
  'posterior mean',
  'posterior mean, and 5 % explore',
  'each visitor’s best arm',
] as const;

interface Visitor {
  readonly id: string;
  /** The truth, which no way but the last knows. */
  readonly rates: readonly number[];
  readonly evidence: Evidence[];
  readonly now: number;
  readonly random: Random;
}

const ratesOfSomebody = (random: Random): readonly number[] =>
  means.map((mean) => betaNumber(concentration * mean, concentration * (1 - mean), random));

const largest = (values: readonly number[]): number => values.indexOf(Math.max(...values));

/** Priors from a log of others, who saw any arm ten times each. */
const learnedPriors = (random: Random): readonly Rate[] => {
  const tried = Array.from({ length: visitors }, () => {
    const rates = ratesOfSomebody(random);
    return arms.map((arm, at) => {
      let wins = 0;
      for (let nth = 0; nth < 10; nth += 1) if (random() < rates[at]!) wins += 1;
      return { segment: 'all', arm, wins, tries: 10, people: 1 };
    });
  }).flat();
  const rates = ratesOf(arms, tried);
  if (!rates) throw new Error('Too few people for priors.');
  return rates.everybody;
};

const waysWith = (priors: readonly Rate[]): Ways => {
  const best = largest(priors.map(({ wins, tries }) => wins / tries));
  const thompson =
    (priorOf: (arm: number) => Rate) =>
    ({ evidence, random }: Visitor) =>
      largest(
        evidence.map(({ wins, tries }, arm) => {
          const prior = priorOf(arm);
          return betaNumber(prior.wins + wins, prior.tries - prior.wins + tries - wins, random);
        }),
      );
  const greedy =
    (explore: number) =>
    ({ id, evidence, now }: Visitor) =>
      chooseArm(
        evidence.map((one, arm) => expectedRate(priors[arm]!, one, now)),
        { seed: 'slot', visitor: id, round: Math.floor(now / dayMs), explore },
      )!.arm;
  return {
    'any arm': ({ random }) => Math.floor(random() * arms.length),
    'Thompson, no prior': thompson(() => ({ wins: 1, tries: 2 })),
    'Thompson, the pack’s prior': thompson((arm) => priors[arm]!),
    'the population’s best arm': () => best,
    'posterior mean': greedy(0),
    'posterior mean, and 5 % explore': greedy(0.05),
    'each visitor’s best arm': ({ rates }) => largest(rates),
  };
};

/** What each visitor clicked on per 100 impressions, in expectation: the true rates of the arms that they saw. */
const clicked = (impressions: number, choose: (visitor: Visitor) => number): readonly number[] => {
  const people = seededRandom(2);
  const random = seededRandom(3);
  return Array.from({ length: visitors }, (_, at) => {
    const rates = ratesOfSomebody(people);
    const evidence = arms.map(() => noEvidence);
    let sum = 0;
    for (let nth = 0; nth < impressions; nth += 1) {
      const now = (20_000 + nth / impressionsADay) * dayMs;
      const arm = choose({ id: `visitor-${at}`, rates, evidence, now, random });
      sum += rates[arm]!;
      evidence[arm] = evidenceAfter(evidence[arm]!, 'try', now);
      if (random() < rates[arm]!) evidence[arm] = evidenceAfter(evidence[arm]!, 'win', now);
    }
    return (100 * sum) / impressions;
  });
};

const measured = (values: readonly number[]): Measured => {
  const { mean, low, high } = clusteredMean(values, (at) => at);
  return { value: mean, low, high };
};

export const banditDevices: DecisionBenchmark = {
  name: 'bandit-devices',
  title: `${visitors.toLocaleString('en')} simulated visitors, six arms, each visitor’s device by itself: clicks per 100 impressions`,
  run: (_, tell) => {
    const choosing = waysWith(learnedPriors(seededRandom(1)));
    return [20, 60].flatMap((impressions): readonly PredictionFigure[] => {
      const results = ways.map((way) => ({ way, clicks: clicked(impressions, choosing[way]) }));
      tell(`bandit-devices: ${impressions} impressions`);
      const best = results.find(({ way }) => way === 'the population’s best arm')!.clicks;
      return results.flatMap(({ way, clicks }): readonly PredictionFigure[] => [
        { method: way, figure: `${impressions} impressions`, value: measured(clicks) },
        ...(way.startsWith('posterior mean')
          ? [
              {
                method: way,
                figure: `${impressions} impressions, above the population’s best arm`,
                value: measured(clicks.map((one, at) => one - best[at]!)),
                // Equal after 20: no more lost than a tenth of a click in 100 impressions. Explorers pay for what everybody learns.
                ...(way === 'posterior mean' && { reach: { above: impressions === 20 ? -0.1 : 0 } }),
              },
            ]
          : []),
      ]);
    });
  },
};
