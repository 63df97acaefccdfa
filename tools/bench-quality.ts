/**
 * `npm run bench:quality`: how well the next choices are predicted, with 95 % intervals over visitors.
 * `-- --smoke` asks few visitors and proves only that it runs; `-- --json` prints the figures for other programs;
 * `-- --data DIR` adds real data sets, where DIR has them.
 */
import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { worldOfPack } from './quality/demo-pack.ts';
import { type DemoQuality, demoQuality, strangers } from './quality/demo-truth.ts';

const { values } = parseArgs({
  options: {
    smoke: { type: 'boolean' },
    json: { type: 'boolean' },
    data: { type: 'string' },
    choices: { type: 'string' },
  },
});
const most = values.smoke ? 40 : 2_000;
const known = (values.choices ?? (values.smoke ? '10' : '5,10,20,50')).split(',').map(Number);

const world = await worldOfPack('demo-site/dist/homebody/pack');
const logs = strangers(values.smoke ? 1_500 : 60_000);
const results: DemoQuality[] = [];
for (const knownChoices of known) {
  const result = await demoQuality(world, logs, { knownChoices, most });
  results.push(result);
  if (!values.json) print(result);
}

if (values.data !== undefined) {
  const note = existsSync(values.data)
    ? `No benchmark reads ${values.data} yet: real data sets come with the recommenders' own benchmark.`
    : `${values.data} is absent: nothing was measured on real data.`;
  console.error(note);
}
if (values.smoke && !values.json)
  console.log('A smoke run: it shows that the benchmark runs, and nothing else.');
if (values.json) console.log(JSON.stringify(results, undefined, 2));

function print({ knownChoices, visitors, adopted, variants }: DemoQuality): void {
  console.log(
    `\nDemo shop, ${visitors} simulated strangers, each known by ${knownChoices} choices, next new items in the top 10`,
  );
  console.log(
    `${'ranker'.padEnd(28)} hit rate at 10            NDCG at 10               gain in hit rate over the prior`,
  );
  for (const { name, hitRate, ndcg, hitRateGain } of variants) {
    const interval = ({ mean, low, high }: { mean: number; low: number; high: number }): string =>
      `${mean.toFixed(4)} (${low.toFixed(4)}…${high.toFixed(4)})`;
    console.log(`${name.padEnd(28)} ${interval(hitRate)} ${interval(ndcg)} ${interval(hitRateGain)}`);
  }
  console.log(`personal ranker adopted by ${adopted} of ${visitors}`);
}
