/**
 * `npm run bench:workbench`: builds a pack from a made-up log with the built `homebody` command and holds time and memory
 * against the budget of docs/design.md. Fails when it is missed; docs/benchmarks.md says what is measured.
 *
 * `-- --events 1000000` for another size, which has no budget · `-- --smoke` only to see that it runs ·
 * `-- --json` for programs
 */
import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs, promisify } from 'node:util';
import { writeMadeUpLog } from './bench/made-up-log.ts';

/** The design's row: so many events in so many seconds and bytes, on two cores. */
const budget = { events: 10_000_000, seconds: 90, memory: 2e9 };
const command = new URL('../packages/workbench/dist/homebody.js', import.meta.url).pathname;

const { values } = parseArgs({
  options: {
    events: { type: 'string', default: String(budget.events) },
    smoke: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
  },
});
const events = values.smoke ? 100_000 : Number(values.events);
if (!(Number.isSafeInteger(events) && events >= 10_000))
  throw new Error(`--events ${values.events}: expected a whole number from 10000.`);

const folder = mkdtempSync(join(tmpdir(), 'homebody-bench-'));
try {
  const log = await writeMadeUpLog(folder, events);
  const loadBefore = loadavg()[0] ?? 0;
  const args = ['build', '--events', log.events, '--catalog', log.catalogue, '--out', join(folder, 'pack')];
  const { stdout, stderr } = await promisify(execFile)(process.execPath, [command, ...args, '--json']);
  const { seconds, peakMemory } = JSON.parse(stdout) as {
    readonly seconds: number;
    readonly peakMemory: number;
  };
  const isJudged = events === budget.events && !values.smoke;
  const within = seconds <= budget.seconds && peakMemory <= budget.memory;
  if (values.json) {
    const machine = { processors: cpus().length, loadBefore, loadAfter: loadavg()[0] ?? 0 };
    const figures = { events, seconds, peakMemory, ...(isJudged && { budget, within }) };
    console.log(JSON.stringify({ smoke: values.smoke, ...machine, ...figures }, undefined, 2));
  } else {
    console.log(
      `${events.toLocaleString('en')} events · ${cpus().length} × ${cpus()[0]?.model.trim() ?? 'unknown processor'} · ` +
        `load average ${loadBefore.toFixed(1)} before, ${(loadavg()[0] ?? 0).toFixed(1)} after\n\n${stderr}`,
    );
    const mark = (value: number, most: number): string => (isJudged ? (value <= most ? '✓' : '✖') : '·');
    console.log(
      `${mark(seconds, budget.seconds)} whole build  ${seconds.toFixed(1)} s   (budget at 10,000,000 events: ${budget.seconds} s)\n` +
        `${mark(peakMemory, budget.memory)} peak memory  ${(peakMemory / 1e9).toFixed(2)} GB  (budget: ${budget.memory / 1e9} GB)`,
    );
  }
  if (isJudged && !within) process.exitCode = 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
