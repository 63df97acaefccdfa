import { createHash } from 'node:crypto';
import { hourMs } from '@homebody/core';
import { type QueryEngine, numberIn } from '../engine/query-engine.ts';

/** Which log a pack was built from. Part of the manifest that pages leave out. */
export interface LogMark {
  /** ISO 8601: the log ends before it. A whole hour, since the last event's own moment is somebody's. */
  readonly until: string;
  /** Of the number of rows and people and of the first and last moment: another log has another. */
  readonly digest: string;
}

/** Marks what the table `raw_log` holds, or held before `until`, epoch milliseconds. */
export const logMark = async (engine: QueryEngine, until?: number): Promise<LogMark> => {
  const before = until === undefined ? '' : `where at_ms < ${until}`;
  const [row] = await engine.rows(
    `select count(*) as n, count(distinct visitor) as people, min(at_ms) as first_at, max(at_ms) as last_at
     from raw_log ${before}`,
  );
  const marks = ['n', 'people', 'first_at', 'last_at'].map((name) => numberIn(row, name));
  const end = until ?? (Math.floor(numberIn(row, 'last_at') / hourMs) + 1) * hourMs;
  return {
    until: new Date(end).toISOString(),
    digest: createHash('sha256').update(marks.join(' ')).digest('hex').slice(0, 16),
  };
};

/** The mark in a manifest; `undefined` when there is none that can be read. */
export const markIn = (manifest: unknown): LogMark | undefined => {
  const { log } = (manifest ?? {}) as { readonly log?: { readonly [Field in keyof LogMark]?: unknown } };
  return typeof log?.until === 'string' &&
    !Number.isNaN(Date.parse(log.until)) &&
    typeof log.digest === 'string'
    ? { until: log.until, digest: log.digest }
    : undefined;
};
