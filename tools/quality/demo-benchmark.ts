import type { Interval } from '@homebody/recommenders';
import { worldOfPack } from './demo-pack.ts';
import { type DemoQuality, demoQuality, strangers } from './demo-truth.ts';

/** The demo's simulated strangers, each known by so many choices. A smoke run asks few of them. */
export const demoBenchmark = async (
  smoke: boolean,
  choices: readonly number[] = smoke ? [10] : [5, 10, 20, 50],
): Promise<readonly DemoQuality[]> => {
  const world = await worldOfPack('demo-site/dist/homebody/pack');
  const logs = strangers(smoke ? 1_500 : 60_000);
  const results: DemoQuality[] = [];
  for (const knownChoices of choices)
    results.push(await demoQuality(world, logs, { knownChoices, most: smoke ? 40 : 2_000 }));
  return results;
};

export const demoText = ({ knownChoices, visitors, adopted, variants }: DemoQuality): string => {
  const interval = ({ mean, low, high }: Interval): string =>
    `${mean.toFixed(4)} (${low.toFixed(4)}…${high.toFixed(4)})`;
  const prior = variants[0]?.ndcg.mean || 1;
  const share = ({ mean, low, high }: Interval): string => {
    const percent = (value: number): string => ((100 * value) / prior).toFixed(1);
    return `${percent(mean)} % (${percent(low)}…${percent(high)})`;
  };
  return [
    `\nDemo shop, ${visitors} simulated strangers, each known by ${knownChoices} choices, next new items in the top 10`,
    `${'ranker'.padEnd(28)} hit rate at 10            NDCG at 10               gain in hit rate over the prior gain in NDCG, of the prior's`,
    ...variants.map(
      ({ name, hitRate, ndcg, hitRateGain, ndcgGain }) =>
        `${name.padEnd(28)} ${interval(hitRate)} ${interval(ndcg)} ${interval(hitRateGain).padEnd(31)} ${share(ndcgGain)}`,
    ),
    `personal ranker adopted by ${adopted} of ${visitors}`,
  ].join('\n');
};
