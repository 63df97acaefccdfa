import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  appendFileSync,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { csvOf, shopEnd, testFolder, testLog } from '../test-shop.ts';
import { buildPack } from './build-pack.ts';
import type { BuildOptions } from './build-options.ts';

/** The number of a process that is no more. */
const deadProcess = (): number => spawnSync(process.execPath, ['-e', '']).pid;

describe('a build with a work folder', { timeout: 60_000 }, () => {
  let folder: ReturnType<typeof testFolder>;
  let log: string;
  let work: string;
  beforeEach(() => {
    folder = testFolder();
    log = folder.file('log.csv', `${csvOf(testLog({ people: 60 }))}\nnobody@example.com,0,view_item,t0-0,1`);
    work = join(folder.path, 'work');
  });
  afterEach(() => folder.remove());

  const run = async (name: string, more: Partial<BuildOptions> = {}, stopAt?: string) => {
    const stop = new AbortController();
    const steps: string[] = [];
    const out = join(folder.path, name);
    const summary = await buildPack(
      { events: [log], out, predictions: false, clusters: false, ...more },
      {
        clock: () => shopEnd,
        signal: stop.signal,
        onProgress: ({ step, seconds, result }) => {
          if (seconds !== undefined)
            steps.push(result === 'kept from the build before' ? `${step} kept` : step);
          else if (step === stopAt) stop.abort(new Error('stopped'));
        },
      },
    );
    return { summary, steps, files: readdirSync(out).sort() };
  };

  it('goes on where a stopped one was, to the same pack as without', async () => {
    await expect(run('pack', { work }, 'Counting the older part')).rejects.toThrow();
    expect(readdirSync(folder.path).sort()).toEqual(['log.csv', 'work']);
    const resumed = await run('pack', { work });
    expect(resumed.steps.slice(0, 2)).toEqual(['Reading the log kept', 'Preparing events']);
    expect(resumed.summary.resumed).toBe('Log and catalogue as read and prepared by the build before.');
    const fresh = await run('fresh');
    expect(resumed.files).toEqual(fresh.files);
    expect(resumed.summary).toMatchObject({ ...fresh.summary, ...pick(resumed.summary) });
    // Another threshold is another question, but the same log.
    const stricter = await run('pack', { work, least: { pair: 6, item: 10, group: 50 } });
    expect(stricter.steps[0]).toBe('Reading the log kept');
    expect(stricter.summary.pairs.kept).toBeLessThan(fresh.summary.pairs.kept);
    expect(existsSync(join(work, 'lock'))).toBe(false);
  });

  it('reads a log anew that has changed, and says so', async () => {
    await run('pack', { work });
    appendFileSync(log, '\np1,1767323045000000,view_item,t0-0,1');
    const { steps, summary } = await run('pack', { work });
    expect(steps[0]).toBe('Reading the log');
    expect(summary.resumed).toContain('held another log');
  });

  it.each([
    ['database is cut off', () => truncateSync(join(work, 'log.duckdb'), 5_000)],
    ['database is something else', () => writeFileSync(join(work, 'log.duckdb'), 'x'.repeat(20_000))],
    ['notes are no JSON', () => writeFileSync(join(work, 'homebody-work.json'), '{"finger')],
  ])('reads all anew when its %s, and says so', async (_, damage) => {
    await run('pack', { work });
    damage();
    const { steps, summary } = await run('pack', { work });
    expect(steps).toContain('Reading the log');
    expect(summary.resumed).toBe('The work folder was damaged: everything is read anew.');
    expect((await run('again', { work })).steps[0]).toBe('Reading the log kept');
  });

  it('refuses a folder of somebody else, and one inside the pack', async () => {
    mkdirSync(work);
    writeFileSync(join(work, 'thesis.txt'), 'mine');
    await expect(run('pack', { work })).rejects.toThrow(
      'holds files but is no work folder; it is left alone',
    );
    expect(readdirSync(work)).toEqual(['thesis.txt']);
    await expect(run('pack', { work: join(folder.path, 'pack', 'work') })).rejects.toThrow(
      'which is published',
    );
  });

  it('lets one build in at a time, and is not kept closed by a dead one', async () => {
    await run('pack', { work });
    writeFileSync(join(work, 'lock'), String(process.pid));
    await expect(run('pack', { work })).rejects.toMatchObject({
      code: 'invalid-config',
      message: expect.stringContaining(`in use by another build, process ${process.pid}`),
    });
    writeFileSync(join(work, 'lock'), String(deadProcess()));
    await expect(run('pack', { work })).resolves.toMatchObject({
      steps: expect.arrayContaining(['Writing the pack']),
    });
  });

  it('writes bad rows in full where only the shop sees them, and never into the pack', async () => {
    const badRows = join(folder.path, 'bad.csv');
    const { summary } = await run('pack', { badRows });
    expect(summary.badRows).toEqual({ rows: 1, file: badRows });
    const line = csvOf(testLog({ people: 60 })).split('\n').length + 1;
    expect(readFileSync(badRows, 'utf8')).toBe(
      `file,line,reason,row\n"${log}","${line}","time: expected ISO 8601 or seconds, milliseconds or microseconds since 1970, not in the future","nobody@example.com,0,view_item,t0-0,1"\n`,
    );
    expect(JSON.stringify(summary)).not.toContain('nobody@example.com');
    await expect(run('pack', { badRows: join(folder.path, 'pack', 'bad.csv') })).rejects.toThrow(
      'which is published',
    );
    await expect(run('none', { badRows, strict: true })).rejects.toMatchObject({
      code: 'invalid-log',
      message: expect.stringMatching(
        /^1 bad rows, and --strict allows none\. .*column "event_timestamp".*first row \d+ \("0"\)/,
      ),
    });
    expect(existsSync(join(folder.path, 'none'))).toBe(false);
  });

  it('sweeps away what killed builds left, and brings a pack back that one had moved away', async () => {
    const host = createHash('sha256').update(hostname()).digest('hex').slice(0, 8);
    const left = join(folder.path, `.pack.building-${host}-${deadProcess()}-1234`);
    const live = join(folder.path, `.pack.building-${host}-${process.pid}-1234`);
    mkdirSync(join(left, 'before'), { recursive: true });
    writeFileSync(join(left, 'before', 'manifest.json'), '{}');
    mkdirSync(live);
    await expect(run('pack', { events: [join(folder.path, 'absent.csv')] })).rejects.toThrow('no such file');
    expect([existsSync(left), existsSync(live)]).toEqual([false, true]);
    expect(readFileSync(join(folder.path, 'pack', 'manifest.json'), 'utf8')).toBe('{}');
  });
});

/** What differs from build to build. */
const pick = ({ out, seconds, peakMemory, resumed, badRows }: Awaited<ReturnType<typeof buildPack>>) => ({
  out,
  seconds,
  peakMemory,
  resumed,
  badRows,
});
