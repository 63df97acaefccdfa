import { type Measurement, openEmptyPage } from './bench.ts';
import type { RecommendOptions, RecommendSamples } from './browser/recommend.ts';
import { bundleForBrowser } from './bundle.ts';
import { exact, sampled } from './figure.ts';
import { callInWorker } from './call-in-worker.ts';

/** Twenty of 100,000 made-up items, in a worker as the vault is one. */
export const recommendFigures: Measurement = async (bench) => {
  const context = await bench.visitor();
  const page = await openEmptyPage(context, bench.shopUrl);
  const options: RecommendOptions = { items: 100_000, visitors: 40, requests: bench.times(600, 10) };
  const { calls, barePasses, first, world } = await callInWorker<RecommendSamples>(
    page,
    await bundleForBrowser('recommend'),
    'measureRecommend',
    options,
  );
  await context.close();
  return [
    sampled(
      {
        name: 'recommend 20 of 100,000 items, in a worker',
        budget: 5,
        how: `${options.visitors} visitors of 60 events each; personal weights`,
      },
      calls,
      'p95',
    ),
    sampled(
      {
        name: '  for comparison: one bare pass over their vectors',
        how: '100,000 × 24, between the requests',
      },
      barePasses,
      'p95',
    ),
    exact(
      { name: '  the first request of all', unit: 'ms', how: 'codes and orders are worked out once' },
      first,
    ),
    exact(
      { name: '  putting the sections together', unit: 'ms', how: 'once for every section that arrives' },
      world,
    ),
  ];
};
