import { join } from 'node:path';
import { openClickhouse } from './clickhouse-engine.ts';
import type { ClickhouseLogin, ClickhouseOptions } from './clickhouse-options.ts';
import { openDuckdb } from './duckdb-engine.ts';
import type { QueryEngine } from './query-engine.ts';
import { type Sent, sendTable } from './send-table.ts';

/** What a build counts with. */
export interface Engines {
  readonly engine: QueryEngine;
  /** Reads files of this machine. The same as `engine` where that is embedded. */
  readonly reader: QueryEngine;
  /** Moves a table of `reader` to `engine`; `undefined` where they are the same. */
  readonly send: ((table: string, onSent: (sent: Sent) => void, batch?: number) => Promise<Sent>) | undefined;
  readonly interrupt: () => void;
  readonly close: () => Promise<void>;
}

export interface EnginesOptions {
  /** A folder of the build's own. */
  readonly scratch: string;
  /** DuckDB's file; one in `scratch` when not given. */
  readonly database?: string;
  /** Whether that file outlives the build. */
  readonly keeps?: boolean;
  readonly memoryMb: number;
  /** Counts there, and not here. */
  readonly clickhouse: ClickhouseOptions | undefined;
  readonly login: ClickhouseLogin | undefined;
}

/**
 * DuckDB, or ClickHouse with a DuckDB that reads the files for it: so a log is understood the same way everywhere, row by row
 * and fault by fault, and people's identifiers stay on this machine.
 */
export const openEngines = async ({
  scratch,
  database = join(scratch, 'log.duckdb'),
  keeps = false,
  memoryMb,
  clickhouse,
  login,
}: EnginesOptions): Promise<Engines> => {
  const engine = clickhouse && (await openClickhouse(clickhouse, login));
  const reader = await openDuckdb({ file: database, memoryMb, keeps }).catch(async (error) => {
    await engine?.close();
    throw error;
  });
  if (!engine)
    return {
      engine: reader,
      reader,
      send: undefined,
      interrupt: reader.interrupt,
      close: async () => reader.close(),
    };
  return {
    engine,
    reader,
    send: (table, onSent, batch) => sendTable({ from: reader, to: engine, table, scratch, onSent, batch }),
    interrupt: () => {
      reader.interrupt();
      engine.interrupt();
    },
    close: async () => {
      await reader.close();
      await engine.close();
    },
  };
};
