import { join } from 'node:path';
import { isHomebodyError } from '@homebody/core';
import type { ClickhouseLogin } from '../engine/clickhouse-options.ts';
import { type Engines, openEngines } from '../engine/open-engines.ts';
import type { LogOptions, ReadPart } from '../log/load-log.ts';
import type { CompleteOptions } from './build-options.ts';
import { inputsOf } from './fingerprint.ts';
import { type Timeline, outlookOf } from './outlook.ts';
import { type OnProgress, type Step, createStep } from './progress.ts';
import { type Work, inWorkFolder, noWork } from './work-folder.ts';

export interface EngineDeps {
  /** For the database of a build without a work folder. */
  readonly scratch: string;
  readonly onProgress: OnProgress;
  readonly signal: AbortSignal | undefined;
  readonly memoryMb: number;
  /** Who asks ClickHouse, where that is what counts. */
  readonly login?: ClickhouseLogin | undefined;
}

interface Opened {
  readonly engines: Engines;
  readonly work: Work;
  readonly step: Step;
  readonly onProgress: OnProgress;
  readonly onReading: NonNullable<LogOptions['onReading']>;
}

/** A second between two looks at how far a step is. */
const everyMs = 1_000;
const damaged = 'The work folder was damaged: everything is read anew.';

/** Opens what a build counts with, in the work folder where there is one, lets it be used, and closes it whatever happens. */
export const withEngines = async <Result>(
  options: CompleteOptions,
  deps: EngineDeps,
  build: (opened: Opened) => Promise<Result>,
): Promise<Result> => {
  const { fingerprint, bytes } = await inputsOf(options);
  if (options.work === undefined)
    return once(noWork(join(deps.scratch, 'log.duckdb')), bytes, options, deps, build);
  return inWorkFolder(options.work, fingerprint, async (work) => {
    const takesOver = work.isDone('read');
    try {
      return await once(work, bytes, options, deps, build);
    } catch (error) {
      if (!takesOver || isHomebodyError(error) || deps.signal?.aborted) throw error;
      // Only what was taken over can be at fault: the same is tried without it.
      await work.beginAnew(damaged);
      return once(work, bytes, options, deps, build);
    }
  });
};

const once = async <Result>(
  work: Work,
  bytes: number,
  options: CompleteOptions,
  { scratch, onProgress, signal, memoryMb, login }: EngineDeps,
  build: (opened: Opened) => Promise<Result>,
): Promise<Result> => {
  const isWhole = !work.isDone('read');
  const engines = await openEngines({
    scratch,
    database: work.database,
    memoryMb,
    keeps: options.work !== undefined,
    clickhouse: options.clickhouse,
    login,
  });
  const started = performance.now();
  const since = (): number => (performance.now() - started) / 1000;
  const steps: Record<string, Timeline['steps'][string]> = {};
  const noted: OnProgress = (progress) => {
    const { step, seconds } = progress;
    if (seconds !== undefined) steps[step] = { at: since() - seconds, seconds };
    onProgress(progress);
  };
  let reading: ReadPart | undefined;
  // The engine knows how far its query is, which is not how far a step of many queries is.
  const shareRead = (): number | undefined => {
    const share = reading && engines.reader.share?.();
    return reading && share !== undefined ? reading.from + share * (reading.to - reading.from) : undefined;
  };
  const step = createStep(noted, () => performance.now(), signal, {
    everyMs,
    left: (name, seconds) => outlookOf({ step: name, seconds, share: shareRead() }, bytes, work.timeline),
  });
  const stop = () => engines.interrupt();
  signal?.addEventListener('abort', stop);
  try {
    const result = await build({
      engines,
      work,
      step,
      onProgress,
      onReading: (part) => void (reading = part),
    });
    // A build that took over half of it says little about a whole one.
    if (isWhole) await work.keepTimeline({ bytes, seconds: since(), steps });
    return result;
  } finally {
    signal?.removeEventListener('abort', stop);
    await engines.close();
  }
};

/** What a build has taken over, for people. */
export const resumedText = (work: Work, { work: folder }: CompleteOptions): string | undefined => {
  if (folder === undefined) return undefined;
  const note = work.note();
  if (note !== undefined) return note;
  if (work.isDone('events')) return 'Log and catalogue as read and prepared by the build before.';
  return work.isDone('read') ? 'Log and catalogue as read by the build before.' : 'Nothing was kept yet.';
};
