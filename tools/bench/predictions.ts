import { type Measurement, openEmptyPage } from './bench.ts';
import type { PredictionOptions, PredictionSamples } from './browser/predictions.ts';
import { bundleForBrowser, gzipBytesOf } from './bundle.ts';
import { callInWorker } from './call-in-worker.ts';
import { exact, sampled } from './figure.ts';

/** What a page's vault would load more. */
const used = `export { foresee, futureOf, predictionsSection } from '@homebody/predictions';
export { pastOf } from '@homebody/profile';`;

/** A thousand visitors' rows through one network as `homebody build` makes it, in a worker as the vault is one. */
export const predictions: Measurement = async (bench) => {
  const context = await bench.visitor();
  const page = await openEmptyPage(context, bench.shopUrl);
  const options: PredictionOptions = { visitors: 1_000, events: 400, times: bench.times(200, 5) };
  const { scored, foreseen } = await callInWorker<PredictionSamples>(
    page,
    await bundleForBrowser('predictions'),
    'measurePredictions',
    options,
  );
  await context.close();
  return [
    sampled(
      {
        name: 'predictions: 1,000 visitors scored, in a worker',
        budget: 10,
        how: 'from features to probabilities with intervals; one question',
      },
      scored,
      'p95',
    ),
    sampled(
      { name: '  one visitor, with reasons', how: `known by ${options.events} events` },
      foreseen,
      'p95',
    ),
    exact(
      { name: '  the code of it, with all that it needs', how: 'gzip; much of it is in the vault anyway' },
      await gzipBytesOf(used),
    ),
  ];
};
