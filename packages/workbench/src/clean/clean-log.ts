import type { QueryEngine } from '../engine/query-engine.ts';
import { countTouched } from './count-touched.ts';
import type { EventContext, LogContext, Touched } from './rule.ts';
import { rules } from './rules.ts';

/** A rule, and what it touched. */
export interface Cleaned extends Touched {
  readonly rule: string;
  readonly title: string;
  /** Whether the rows that it touched are gone. */
  readonly removes: boolean;
}

export interface CleanedLog {
  readonly before: Touched;
  readonly after: Touched;
  /** Those that were asked for, in the order in which they were applied. */
  readonly rules: readonly Cleaned[];
}

/** Cleans the table `raw_log`. */
export const cleanLog = async (engine: QueryEngine, context: LogContext): Promise<CleanedLog> => {
  // Of a build before, whose visitors were joined.
  await engine.run('drop table if exists joined');
  const before = await countTouched(engine, 'raw_log');
  const cleaned: Cleaned[] = [];
  for (const { of, name, title, removes, clean } of rules) {
    if (of !== 'log') continue;
    const touched = await clean(engine, context);
    if (touched) cleaned.push({ rule: name, title, removes, ...touched });
  }
  const isSame = cleaned.every(({ rows }) => rows === 0);
  return { before, after: isSame ? before : await countTouched(engine, 'raw_log'), rules: cleaned };
};

/** What was cleaned as the table `events` was made. */
export const cleanedEvents = async (
  engine: QueryEngine,
  context: EventContext,
): Promise<readonly Cleaned[]> => {
  const cleaned: Cleaned[] = [];
  for (const { of, name, title, removes, clean } of rules) {
    if (of !== 'events') continue;
    const touched = await clean(engine, context);
    if (touched) cleaned.push({ rule: name, title, removes, ...touched });
  }
  return cleaned;
};
