import { type Logged, type Rate, fitRate, offPolicy } from '@homebody/decisions';
import { wilson } from '@homebody/learning';
import type { DecisionBenchmark } from '../decision-benchmark.ts';
import { type PredictionFigure, exactly } from '../prediction-benchmark.ts';
import { type Impression, readOpenBandit } from '../readers/open-bandit.ts';

/**
 * The largest published relative error for a sample of this size (campaign "all", random asked of the learning policy): the examples of the Open Bandit
 * Pipeline print 1.16 for inverse propensities and 0.99 for doubly robust.
 */
const published = 1.16;

const place = ({ item, position }: Impression): string => `${position}:${item}`;

/** How often a policy shows each item at each position. The learning policy knew nothing of the visitor, so that is all of it, averaged over time. */
const shownBy = (impressions: readonly Impression[]): ReadonlyMap<string, number> => {
  const perPosition = new Map<number, number>();
  const counts = new Map<string, number>();
  for (const impression of impressions) {
    perPosition.set(impression.position, (perPosition.get(impression.position) ?? 0) + 1);
    counts.set(place(impression), (counts.get(place(impression)) ?? 0) + 1);
  }
  return new Map(
    [...counts].map(([key, count]) => [key, count / perPosition.get(Number(key.split(':')[0]))!]),
  );
};

/** Clicks of each item in some impressions, shrunk towards those of all. */
const clickRates = (impressions: readonly Impression[]): ((item: number) => number) => {
  const items = new Map<number, { wins: number; tries: number; people: number }>();
  for (const { item, clicked } of impressions) {
    const counts = items.get(item) ?? { wins: 0, tries: 0, people: 1 };
    counts.tries += 1;
    if (clicked) counts.wins += 1;
    items.set(item, counts);
  }
  const prior: Rate = fitRate([...items.values()]);
  return (item) => {
    const { wins, tries } = items.get(item) ?? { wins: 0, tries: 0 };
    return (prior.wins + wins) / (prior.tries + tries);
  };
};

/** Every second impression is predicted from the others, so that no prediction has seen its own click. */
const logged = (
  impressions: readonly Impression[],
  target: ReadonlyMap<string, number>,
): readonly Logged[] => {
  const models = [1, 0].map((half) => clickRates(impressions.filter((_, at) => at % 2 === half)));
  const expected = models.map((model) => {
    const values = new Map<number, number>();
    for (const [key, share] of target) {
      const [position, item] = key.split(':').map(Number);
      values.set(position!, (values.get(position!) ?? 0) + share * model(item!));
    }
    return values;
  });
  return impressions.map((impression, at) => ({
    reward: Number(impression.clicked),
    propensity: impression.propensity,
    target: target.get(place(impression)) ?? 0,
    predicted: models[at % 2]!(impression.item),
    predictedTarget: expected[at % 2]!.get(impression.position) ?? 0,
  }));
};

const campaigns = ['men', 'women'] as const;
const policies = [
  ['random', 'bts'],
  ['bts', 'random'],
] as const;
const estimators = { ips: 'IPS', snips: 'SNIPS', doublyRobust: 'doubly robust' } as const;

export const openBandit: DecisionBenchmark = {
  name: 'open-bandit',
  title:
    'Open Bandit, 10,000 impressions of two policies each: what one’s log says of the other, in clicks per impression',
  folder: 'open-bandit',
  run: (folder, tell) =>
    campaigns.flatMap((campaign) =>
      policies.flatMap(([from, to]): readonly PredictionFigure[] => {
        const [log, own] = [readOpenBandit(folder, from, campaign), readOpenBandit(folder, to, campaign)];
        const clicks = own.filter(({ clicked }) => clicked).length;
        const [low, high] = wilson(clicks, own.length);
        const truth = clicks / own.length;
        const found = offPolicy(logged(log, shownBy(own)));
        const method = `${campaign}: ${to} from ${from}`;
        tell(`open-bandit: ${method}`);
        return [
          { method, figure: 'clicks in its own log', value: { value: truth, low, high } },
          { method, figure: 'effective impressions', value: exactly(found.effective) },
          ...(found.refused
            ? [{ method, figure: 'refused, for too few', value: exactly(1) }]
            : Object.entries(estimators).flatMap(([key, words]): readonly PredictionFigure[] => {
                const estimate = found[key as keyof typeof estimators];
                const halves = [estimate.high - estimate.low, high - low].map((width) => width / 2);
                return [
                  { method, figure: words, value: estimate },
                  {
                    method,
                    figure: `${words}, relative error`,
                    value: exactly(Math.abs(estimate.value - truth) / truth),
                    reach: { atMost: published },
                  },
                  {
                    method,
                    figure: `${words}, off by this many half-intervals of both`,
                    value: exactly(Math.abs(estimate.value - truth) / Math.hypot(...halves)),
                    reach: { atMost: 1 },
                  },
                ];
              })),
        ];
      }),
    ),
};
