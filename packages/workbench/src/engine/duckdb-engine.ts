import { dirname } from 'node:path';
import { type DuckDBConnection, DuckDBInstance } from '@duckdb/node-api';
import { quotedText } from './dialect.ts';
import { cellOf, duckdbColumns } from './duckdb-columns.ts';
import { duckdbDialect } from './duckdb-dialect.ts';
import type { QueryEngine, Row } from './query-engine.ts';

export interface DuckdbOptions {
  /** A file for what does not fit in memory; deleted by whoever owns its folder. */
  readonly file: string;
  readonly memoryMb: number;
  /** Whether the file outlives the build. */
  readonly keeps?: boolean;
}

/** Opens an embedded DuckDB. It never reaches for the network: extensions are not fetched. */
export const openDuckdb = async ({ file, memoryMb, keeps = false }: DuckdbOptions): Promise<QueryEngine> => {
  const instance = await DuckDBInstance.create(file, {
    autoinstall_known_extensions: 'false',
    memory_limit: `${memoryMb}MB`,
    temp_directory: `${file}.spill`,
  });
  const connection = await instance.connect();
  await connection.run(`set timezone = 'UTC'`);
  // Otherwise it does not keep count of how far it is.
  await connection.run('set enable_progress_bar = true');
  await connection.run('set enable_progress_bar_print = false');
  return {
    dialect: duckdbDialect,
    scratch: dirname(file),
    keeps,
    run: async (sql) => {
      await connection.run(sql);
    },
    rows: (sql) => readRows(connection, sql),
    columns: async (sql) => duckdbColumns(await connection.run(sql)),
    insertRows: async (table, rows) => {
      const appender = await connection.createAppender(table);
      try {
        for (const row of rows) {
          for (const cell of row)
            if (typeof cell === 'number') appender.appendInteger(cell);
            else appender.appendVarchar(cell);
          appender.endRow();
        }
      } finally {
        appender.closeSync();
      }
    },
    writeParquet: async (sql, path) => {
      await connection.run(`copy (${sql}) to ${quotedText(path)} (format parquet, compression zstd)`);
    },
    insertParquet: async (table, path) => {
      await connection.run(`insert into ${table} by name select * from read_parquet(${quotedText(path)})`);
    },
    share: () => {
      const { percentage } = connection.progress;
      return percentage > 0 ? percentage / 100 : undefined;
    },
    interrupt: () => connection.interrupt(),
    close: () => {
      connection.closeSync();
      instance.closeSync();
    },
  };
};

const readRows = async (connection: DuckDBConnection, sql: string): Promise<readonly Row[]> => {
  const reader = await connection.runAndReadAll(sql);
  const names = reader.columnNames();
  return reader
    .getRowsJS()
    .map((row) => Object.fromEntries(names.map((name, at) => [name, cellOf(row[at])])));
};
