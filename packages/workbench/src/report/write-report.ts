import { writeFile } from 'node:fs/promises';
import { HomebodyError, isHomebodyError } from '@homebody/core';
import { type CheckDeps, type CheckOptions, checkPack } from '../check/check-pack.ts';
import { openPack } from '../check/open-pack.ts';
import { type Evaluation, evaluate } from '../eval/evaluate.ts';
import { askLog } from './ask-log.ts';
import type { ReportData } from './part.ts';
import { reportPage } from './report-page.ts';

export interface ReportOptions extends CheckOptions {
  /** The file to write. */
  readonly out: string;
  /** Whether to replay the newest days of the log, too: it takes as long as a build. */
  readonly replay?: boolean;
}

/**
 * Writes one page about a pack, and with a log about how well it works. Rejects as `checkPack`.
 *
 * @example await writeReport({ pack: 'pack/', events: ['log.parquet'], catalog: 'items.csv', out: 'report.html' });
 */
export const writeReport = async (
  { out, replay = true, ...options }: ReportOptions,
  deps: CheckDeps = {},
): Promise<ReportData> => {
  const checked = await checkPack({ ...options, quality: true }, deps);
  const pack = await openPack(options.pack);
  const { world, segments, predictions } = pack;
  const { events = [], map = {}, clean } = options;
  const asked = await askLog(pack, { events, map, clean, replay }, deps);
  const played = await replayed(options, deps, replay);
  const data = { checked, world, segments, predictions, ...asked, ...played };
  const page = reportPage(data, new Date((deps.clock ?? Date.now)()).toISOString());
  await writeFile(out, page).catch((cause: unknown) => {
    throw new HomebodyError('invalid-config', `Option out: ${out} can't be written.`, { cause });
  });
  return data;
};

const replayed = async (
  { events = [], catalog, map, mapCatalog, clean }: CheckOptions,
  deps: CheckDeps,
  replay: boolean,
): Promise<Pick<ReportData, 'evaluation' | 'evaluationSkipped'>> => {
  const skipped = (evaluationSkipped: string) => ({ evaluation: undefined, evaluationSkipped });
  if (events.length === 0) return skipped('the log was not given.');
  if (!replay) return skipped('it was not asked for.');
  try {
    const source = { events, catalog, ...(map && { map }), ...(mapCatalog && { mapCatalog }), clean };
    const evaluation: Evaluation = await evaluate(source, deps);
    return { evaluation, evaluationSkipped: undefined };
  } catch (error) {
    // Too small a log is worth a sentence in the report; anything else would have failed before.
    if (!isHomebodyError(error) || deps.signal?.aborted) throw error;
    return skipped(error.message);
  }
};
