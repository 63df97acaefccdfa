import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { type Measurement, callInPage, openEmptyPage, throttle } from './bench.ts';
import type { DecisionOptions, DecisionSamples } from './browser/decisions.ts';
import { bundleForBrowser, gzipBytesOf } from './bundle.ts';
import { exact, sampled } from './figure.ts';
import { median } from './statistics.ts';
import { returningVisitor } from './returning-visitor.ts';

const homebodyScript = new URL('../../packages/sdk/dist/browser/homebody.js', import.meta.url);

/** `decide()` from the snapshot, beside two libraries on an equivalent decision. */
export const decisions: Measurement = async (bench) => {
  const context = await returningVisitor(bench);
  const page = await openEmptyPage(context, bench.shopUrl);
  await throttle(page, 4);
  await page.addScriptTag({ content: await bundleForBrowser('decisions') });
  const options: DecisionOptions = { sdk: '/sdk/', rounds: bench.times(100, 3), batch: 500 };
  const samples = await callInPage<Readonly<Record<string, DecisionSamples>>>(
    page,
    'measureDecisions',
    options,
  );
  await context.close();
  const of = (name: string): DecisionSamples => {
    const found = samples[name];
    if (!found) throw new Error(`decisions: nothing measured for ${name}`);
    return found;
  };
  const [ours, growthbook, uniform] = ['homebody', 'growthbook', 'uniform'].map(of) as [
    DecisionSamples,
    DecisionSamples,
    DecisionSamples,
  ];
  const batches = `batches of ${options.batch}`;
  const coldHow = 'single calls';
  const ratio = (theirs: readonly number[], mine: readonly number[]): number => median(theirs) / median(mine);
  const size = gzipSync(readFileSync(homebodyScript), { level: 9 }).length;
  return [
    sampled({ name: 'decide() from the snapshot', throttle: 4, budget: 0.5, how: batches }, ours.warm, 'p95'),
    sampled(
      {
        name: '  page start: createHomebody, read snapshot, decide',
        throttle: 4,
        how: `${coldHow}; 8 kB of snapshot at most`,
      },
      ours.cold,
      'p95',
    ),
    sampled({ name: 'GrowthBook: one rule, one of 8 variants', throttle: 4, how: batches }, growthbook.warm),
    sampled({ name: '  page start: new GrowthBook, decide', throttle: 4, how: coldHow }, growthbook.cold),
    sampled({ name: 'Uniform: best of 8 variations by score', throttle: 4, how: batches }, uniform.warm),
    sampled({ name: '  page start: new Context, decide', throttle: 4, how: coldHow }, uniform.cold),
    exact(
      { name: 'GrowthBook’s decision time in ours', unit: 'times', how: 'medians, same run' },
      ratio(growthbook.warm, ours.warm),
    ),
    exact(
      { name: 'Uniform’s decision time in ours', unit: 'times', how: 'medians, same run' },
      ratio(uniform.warm, ours.warm),
    ),
    exact({ name: 'Size: homebody.js, consent, slots and door included', how: 'gzip' }, size),
    exact(
      { name: 'Size: GrowthBook, what this decision needs', how: 'gzip, esbuild' },
      await gzipBytesOf(`import { GrowthBook } from '@growthbook/growthbook'; self.it = GrowthBook;`),
    ),
    exact(
      { name: 'Size: Uniform Context, what this decision needs', how: 'gzip, esbuild' },
      await gzipBytesOf(`import { Context } from '@uniformdev/context'; self.it = Context;`),
    ),
  ];
};
