/** A query engine of its own for every test of a file. */
import { join } from 'node:path';
import { afterEach, beforeEach } from 'vitest';
import { openDuckdb } from './engine/duckdb-engine.ts';
import { type CleaningSettings, cleaningOf } from './clean/cleaning.ts';
import type { QueryEngine } from './engine/query-engine.ts';
import type { BadRow } from './log/bad-rows.ts';
import { type LoadedLog, loadLog } from './log/load-log.ts';
import type { LogField, Mapping } from './log/mapping.ts';
import { shopEnd, testFolder } from './test-shop.ts';

export interface TestEngine {
  readonly folder: ReturnType<typeof testFolder>;
  readonly engine: QueryEngine;
  /** What `load` could not use. */
  readonly bad: readonly BadRow[];
  /** Reads one log file, names, categories and brands too, as of the test shop's end. */
  readonly load: (
    path: string,
    mapping?: Mapping<LogField>,
    cleaning?: CleaningSettings,
  ) => Promise<LoadedLog>;
}

/** Opened before each test and closed after it; `current()` is the running test's. */
export const useTestEngine = (): (() => TestEngine) => {
  let current: TestEngine;
  beforeEach(async () => {
    const folder = testFolder();
    const engine = await openDuckdb({ file: join(folder.path, 'log.duckdb'), memoryMb: 300 });
    const bad: BadRow[] = [];
    const load: TestEngine['load'] = (path, mapping = {}, cleaning = {}) =>
      loadLog(engine, {
        paths: [path],
        mapping,
        withText: true,
        clock: () => shopEnd,
        cleaning: cleaningOf(cleaning, 'EUR'),
        onBadRows: async (rows) => void bad.push(...rows),
      });
    current = { folder, engine, bad, load };
  });
  afterEach(() => {
    current.engine.close();
    current.folder.remove();
  });
  return () => current;
};
