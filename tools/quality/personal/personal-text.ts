import type { Interval } from '@homebody/recommenders';
import type { PersonalGains } from './gains.ts';

export const personalText = (title: string, { known, people, adopted, rankers }: PersonalGains): string => {
  const asked =
    known === 'all' ? 'all choices but the last, which is asked' : `${known} choices, the next five asked`;
  const ndcg = ({ mean, low, high }: Interval): string =>
    `${mean.toFixed(4)} (${low.toFixed(4)}…${high.toFixed(4)})`;
  const signed = (value: number): string => `${value < 0 ? '−' : '+'}${Math.abs(value).toFixed(1)}`;
  const gain = ({ mean, low, high }: Interval): string =>
    `${signed(mean)} % (${signed(low)}…${signed(high)})`;
  return [
    `\n${title}: ${people} strangers to the pack, each known by ${asked}`,
    `${'ranker'.padEnd(28)} ${'NDCG at 10'.padEnd(25)} over the prior`,
    ...rankers.map((ranker) =>
      [
        ranker.name.padEnd(28),
        ndcg(ranker.ndcg).padEnd(25),
        ranker.overPrior ? gain(ranker.overPrior) : '·',
      ].join(' '),
    ),
    `personal ranker adopted by ${adopted} of ${people}`,
  ].join('\n');
};
