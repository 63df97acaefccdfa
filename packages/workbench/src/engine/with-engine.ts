import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDuckdb } from './duckdb-engine.ts';
import type { QueryEngine } from './query-engine.ts';

/** Lends an empty engine in a scratch folder, which is gone afterwards with all that was in it. */
export const withEngine = async <Result>(
  { memoryMb, signal }: { readonly memoryMb: number; readonly signal: AbortSignal | undefined },
  work: (engine: QueryEngine) => Promise<Result>,
): Promise<Result> => {
  const folder = await mkdtemp(join(tmpdir(), 'homebody-'));
  const engine = await openDuckdb({ file: join(folder, 'log.duckdb'), memoryMb });
  const stop = () => engine.interrupt();
  signal?.addEventListener('abort', stop);
  try {
    return await work(engine);
  } finally {
    signal?.removeEventListener('abort', stop);
    await engine.close();
    await rm(folder, { recursive: true, force: true });
  }
};
