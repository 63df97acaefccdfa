import { type Measurement, callInPage, openEmptyPage, throttle } from './bench.ts';
import type { SegmentOptions, SummarySamples } from './browser/segments.ts';
import { bundleForBrowser, gzipBytesOf } from './bundle.ts';
import { callInWorker } from './call-in-worker.ts';
import { exact, sampled } from './figure.ts';

/** A hundred segments of a visitor with a full log: on the page from the summary, in a worker from the log. */
export const segmentFigures: Measurement = async (bench) => {
  const context = await bench.visitor();
  const page = await openEmptyPage(context, bench.shopUrl);
  const script = await bundleForBrowser('segments');
  const options: SegmentOptions = {
    segments: 100,
    events: 5_000,
    rounds: bench.times(200, 3),
    batch: bench.times(200, 10),
  };
  const found = await callInWorker<SummarySamples>(page, script, 'measureSummary', options);
  await page.addScriptTag({ content: script });
  const asking = { ...options, summary: found.summary };
  const plain = await callInPage<readonly number[]>(page, 'measureAsking', asking);
  await throttle(page, 4);
  const slow = await callInPage<readonly number[]>(page, 'measureAsking', asking);
  await context.close();
  const how = `batches of ${options.batch}; four rules a segment`;
  const log = `${options.events.toLocaleString('en')} events, in a worker`;
  return [
    sampled({ name: '100 segments on the page thread', budget: 0.05, how }, plain, 'p95'),
    sampled({ name: '  the same at 4×', throttle: 4, how }, slow, 'p95'),
    sampled({ name: '  their summary from a full log', how: log }, found.summarize, 'p95'),
    sampled({ name: '  preparing their rules', how: 'once for a pack' }, found.compile, 'p95'),
    exact({ name: '  their summary as JSON', how: 'before compression' }, found.bytes),
    exact(
      { name: '  Size: what a page needs to ask', how: 'gzip, esbuild' },
      await gzipBytesOf(`import { evaluateSummary } from '@homebody/segments'; self.it = evaluateSummary;`),
    ),
    exact(
      { name: '  Size: what a vault needs to sum up', how: 'gzip, esbuild; profile and columns included' },
      await gzipBytesOf(
        `import { compileSegments, segmentsSection } from '@homebody/segments';
         self.it = [compileSegments, segmentsSection.decode];`,
      ),
    ),
  ];
};
