import { spawn } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { csvOf, testFolder, testLog } from '../test-shop.ts';

const main = fileURLToPath(new URL('main.ts', import.meta.url));
const folder = testFolder();

/** Runs the command as a process; presses Ctrl-C once stderr says `interruptAt`. */
const homebody = (args: readonly string[], interruptAt?: string) =>
  new Promise<{ code: number | null; out: string; err: string }>((done) => {
    const child = spawn(process.execPath, ['--import', 'tsx', main, ...args]);
    let [out, err] = ['', ''];
    let interrupted = false;
    child.stdout.on('data', (chunk) => (out += String(chunk)));
    child.stderr.on('data', (chunk) => {
      err += String(chunk);
      if (interrupted || interruptAt === undefined || !err.includes(interruptAt)) return;
      interrupted = true;
      child.kill('SIGINT');
    });
    child.on('close', (code) => done({ code, out, err }));
  });

describe('the homebody command', { timeout: 60_000 }, () => {
  afterAll(folder.remove);
  const log = folder.file('log.csv', csvOf(testLog({ people: 100 })));

  it('builds a pack, tells its steps on stderr and sums up on stdout', async () => {
    const { code, out, err } = await homebody(['build', '--events', log, '--out', join(folder.path, 'pack')]);
    expect(code).toBe(0);
    expect(err).toMatch(/Reading the log +\d+\.\d s +[\d,]+ rows/);
    expect(out).toMatch(/Pack of 48 items written/);
    expect(out).toMatch(/pairs +\d+ kept, \d+ dropped/);
    expect(readdirSync(join(folder.path, 'pack'))).toContain('manifest.json');
  });

  it('ends with 1 and one sentence that names file and column when the log is wrong', async () => {
    const wrong = folder.file('wrong.csv', 'who,what\nu,a\n');
    const { code, out, err } = await homebody([
      'build',
      '--events',
      wrong,
      '--out',
      join(folder.path, 'none'),
    ]);
    expect(code).toBe(1);
    expect(out).toBe('');
    expect(err).toBe(
      `homebody: ${wrong}: no column for user. Name it with --map user=COLUMN. It has who, what. [invalid-log]\n`,
    );
  });

  it('leaves no half pack when it is stopped with Ctrl-C', async () => {
    const out = join(folder.path, 'stopped');
    const { code, err } = await homebody(['build', '--events', log, '--out', out], 'Reading the log');
    expect(code).toBe(130);
    expect(err).toContain('No result was written');
    expect(readdirSync(folder.path).filter((name) => name.includes('stopped'))).toEqual([]);
  });

  it('goes on from a work folder after Ctrl-C', async () => {
    const [out, work] = [join(folder.path, 'later'), join(folder.path, 'work')];
    const args = ['build', '--events', log, '--out', out, '--work', work, '--no-predictions'];
    const stopped = await homebody(args, 'Preparing events');
    expect(stopped.code).toBe(130);
    expect(readdirSync(folder.path).filter((name) => name.includes('later'))).toEqual([]);
    expect(readdirSync(work)).not.toContain('lock');
    const { code, err } = await homebody(args);
    expect(code).toBe(0);
    expect(err).toMatch(/Reading the log .*kept from the build before/);
  });
});
