/** A folder that outlives builds: what one has read and counted of the same inputs, the next does not do again. */
import { randomUUID } from 'node:crypto';
import { mkdir, readFile, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { HomebodyError } from '@homebody/core';
import { isRunning } from './is-running.ts';
import type { Timeline } from './outlook.ts';

export interface Work {
  /** The engine's file. */
  readonly database: string;
  /** Where bad rows are kept; `undefined` when nothing is. */
  readonly badRows: string | undefined;
  /** Runs a part of a build and writes down what it came to, or gives what a build before wrote down. */
  readonly stage: <Result>(name: string, make: () => Promise<Result>) => Promise<Result>;
  readonly isDone: (name: string) => boolean;
  /** How long the steps of the last whole build took. */
  readonly timeline: Timeline | undefined;
  readonly keepTimeline: (timeline: Timeline) => Promise<void>;
  /** Forgets all that was kept, and says why. */
  readonly beginAnew: (why: string) => Promise<void>;
  /** Why less was taken over than was there. */
  readonly note: () => string | undefined;
}

/** What a build without a work folder has: everything is done anew, in a database that goes with it. */
export const noWork = (database: string): Work => ({
  database,
  badRows: undefined,
  stage: (_, make) => make(),
  isDone: () => false,
  timeline: undefined,
  keepTimeline: async () => undefined,
  beginAnew: async () => undefined,
  note: () => undefined,
});

const marker = 'homebody-work.json';

/** What the marker says. `stages` are results by name, as JSON. */
interface Kept {
  readonly fingerprint: string;
  readonly stages: Readonly<Record<string, unknown>>;
  readonly timeline?: Timeline;
}

/**
 * Opens a work folder, making it when it is not there, for one build at a time. Rejects with `invalid-config` when it
 * holds something else or is in use. What was kept of other inputs, or can't be read, is thrown away.
 */
export const inWorkFolder = async <Result>(
  folder: string,
  fingerprint: string,
  build: (work: Work) => Promise<Result>,
): Promise<Result> => {
  const refuse = (what: string, cause?: unknown) =>
    new HomebodyError('invalid-config', `Option work: ${folder} ${what}`, { cause });
  await mkdir(folder, { recursive: true, mode: 0o700 }).catch((error: unknown) => {
    throw refuse("can't be made.", error);
  });
  const names = await readdir(folder);
  if (names.length > 0 && !names.includes(marker))
    throw refuse('holds files but is no work folder; it is left alone.');
  const file = (name: string): string => join(folder, name);
  const release = await locked(file('lock'), (id) =>
    refuse(`is in use by another build, process ${id}. When that is none, delete ${file('lock')}.`),
  );
  try {
    const { kept: found, why } = await readKept(file(marker), fingerprint);
    let kept = found;
    let note = why;
    const write = async (next: Kept): Promise<void> => {
      kept = next;
      const unfinished = `${file(marker)}.${randomUUID().slice(0, 8)}`;
      await writeFile(unfinished, JSON.stringify(next));
      await rename(unfinished, file(marker));
    };
    const beginAnew = async (said: string): Promise<void> => {
      note = said;
      // The marker first: what is not in it counts for nothing.
      await write({ fingerprint, stages: {}, ...(kept.timeline && { timeline: kept.timeline }) });
      for (const name of await readdir(folder))
        if (/^(log\.duckdb|bad-rows)/.test(name)) await rm(file(name), { recursive: true, force: true });
    };
    if (why !== undefined || Object.keys(kept.stages).length === 0) await beginAnew(why ?? '');
    if (note === '') note = undefined;
    return await build({
      database: file('log.duckdb'),
      badRows: file('bad-rows.csv'),
      stage: async <Made>(name: string, make: () => Promise<Made>): Promise<Made> => {
        if (name in kept.stages) return kept.stages[name] as Made;
        const made = await make();
        await write({ ...kept, stages: { ...kept.stages, [name]: made } });
        return made;
      },
      isDone: (name) => name in kept.stages,
      timeline: kept.timeline,
      keepTimeline: (timeline) => write({ ...kept, timeline }),
      beginAnew,
      note: () => note,
    });
  } finally {
    await release();
  }
};

const readKept = async (
  path: string,
  fingerprint: string,
): Promise<{ readonly kept: Kept; readonly why: string | undefined }> => {
  const nothing = { fingerprint, stages: {} };
  const text = await readFile(path, 'utf8').catch(() => undefined);
  if (text === undefined) return { kept: nothing, why: undefined };
  try {
    const kept = JSON.parse(text) as Kept;
    if (kept.fingerprint === fingerprint && typeof kept.stages === 'object') return { kept, why: undefined };
    const { timeline } = kept;
    return {
      kept: { ...nothing, ...(timeline && { timeline }) },
      why: 'The work folder held another log, catalogue, mapping or version of the workbench: everything is read anew.',
    };
  } catch {
    return { kept: nothing, why: 'The work folder was damaged: everything is read anew.' };
  }
};

/** Takes a lock that a dead process may have left behind. */
const locked = async (path: string, inUse: (id: number) => Error): Promise<() => Promise<void>> => {
  for (let attempt = 0; ; attempt += 1) {
    try {
      await writeFile(path, String(process.pid), { flag: 'wx' });
      return () => rm(path, { force: true });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST' || attempt > 2) throw error;
    }
    const id = Number(await readFile(path, 'utf8').catch(() => ''));
    if (id > 0 && isRunning(id)) throw inUse(id);
    await rm(path, { force: true });
  }
};
