import { type Measurement, callInPage } from './bench.ts';
import type { RecordSamples } from './browser/record.ts';
import { bundleForBrowser } from './bundle.ts';
import { sampled } from './figure.ts';
import { returningVisitor } from './returning-visitor.ts';

/** `record()` on the demo's home page, with the vault running. */
export const record: Measurement = async (bench) => {
  const context = await returningVisitor(bench);
  const page = await context.newPage();
  await page.goto(bench.shopUrl);
  await page.evaluate(() => window.homebody.recommend('home-picks'));
  await page.addScriptTag({ content: await bundleForBrowser('record') });
  const { calls, withHandOver, clockStep } = await callInPage<RecordSamples>(page, 'measureRecord', {
    tasks: bench.times(400, 10),
  });
  await context.close();
  const step = `clock step ${(clockStep * 1000).toFixed(0)} µs`;
  return [
    sampled(
      {
        name: 'record() on the page thread',
        budget: 0.1,
        how: `single calls, view_item, distinct items; ${step}`,
      },
      calls,
      'p95',
    ),
    sampled(
      { name: '  with its microtasks (hand-over to the vault)', how: 'mean over tasks of 10 calls' },
      withHandOver,
      'p95',
    ),
  ];
};
