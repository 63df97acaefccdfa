/**
 * `npm run bench`: the run-time figures of docs/design.md against their budgets, on built output, in a real
 * browser; docs/benchmarks.md says what each one means. Fails when a budget is missed or something did not run.
 *
 * `-- --json` prints the same for programs · `-- --smoke` runs each thing a few times, only to see that it runs ·
 * `-- --only record,peers` runs some of it
 */
import { cpus, loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { openBench } from './bench/bench.ts';
import { measurements } from './bench/measurements.ts';
import { type Report, type Result, isSound, reportText } from './bench/report.ts';

const { values } = parseArgs({
  options: {
    json: { type: 'boolean', default: false },
    smoke: { type: 'boolean', default: false },
    only: { type: 'string' },
  },
});
const only = values.only?.split(',');
const stray = only?.find((name) => !Object.hasOwn(measurements, name));
if (stray !== undefined)
  throw new Error(`--only ${stray}: expected some of ${Object.keys(measurements).join(', ')}.`);

const bench = await openBench(values.smoke);
const loadBefore = loadavg()[0] ?? 0;
const results: Result[] = [];
for (const [name, measure] of Object.entries(measurements)) {
  if (only && !only.includes(name)) continue;
  const started = performance.now();
  try {
    results.push({ name, figures: await measure(bench) });
  } catch (error) {
    results.push({ name, figures: [], failed: error instanceof Error ? error.message : String(error) });
  }
  console.error(`${name}: ${((performance.now() - started) / 1000).toFixed(0)} s`);
}
const report: Report = {
  smoke: values.smoke,
  at: new Date().toISOString(),
  browser: `Chromium ${bench.browser.version()}`,
  machine: cpus()[0]?.model.trim() ?? 'unknown processor',
  processors: cpus().length,
  loadAverage: { before: loadBefore, after: loadavg()[0] ?? 0 },
  results,
};
await bench.close();
console.log(values.json ? JSON.stringify(report, undefined, 2) : reportText(report));
if (!isSound(report)) process.exitCode = 1;
