import { randomUUID } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { HomebodyError } from '@homebody/core';
import { clickhouseDialect } from './clickhouse-dialect.ts';
import type { ClickhouseLogin, ClickhouseOptions } from './clickhouse-options.ts';
import { readColumns } from './clickhouse-rows.ts';
import { clickhouseSettings } from './clickhouse-settings.ts';
import type { Cell, QueryEngine, Row } from './query-engine.ts';

/** Pair tables of large shops take their time, and nothing is heard of a statement before it is done. */
const mostMs = 6 * 3_600_000;

/**
 * Opens a ClickHouse over HTTP. All tables of the build are in a database of its own, which `close` drops. Rejects with
 * `invalid-config` when it can't be reached or lets nobody in.
 */
export const openClickhouse = async (
  { url }: ClickhouseOptions,
  { username, password }: ClickhouseLogin = {},
): Promise<QueryEngine> => {
  // Loaded only by those who use it.
  const { ClickHouseLogLevel, createClient } = await import('@clickhouse/client');
  const build = `homebody_build_${new Date().toISOString().slice(0, 10).replaceAll('-', '')}_${randomUUID().slice(0, 8)}`;
  const connect = (database?: string) =>
    createClient({
      url,
      ...(username !== undefined && { username }),
      ...(password !== undefined && { password }),
      ...(database !== undefined && { database }),
      application: 'homebody',
      request_timeout: mostMs,
      // Training keeps this thread busy for longer than a server keeps an idle connection, whose end would go unnoticed.
      keep_alive: { enabled: false },
      clickhouse_settings: clickhouseSettings,
      // Its failures are thrown as well; its log would show statements.
      log: { level: ClickHouseLogLevel.OFF },
    });
  const outside = connect();
  const inside = connect(build);
  const disconnect = () => Promise.all([outside.close(), inside.close()]);
  try {
    await outside.command({ query: `create database ${build}` });
  } catch (cause) {
    await disconnect();
    const message = `Option clickhouse-url: ${url} can't be used (${sentenceOf(cause)}).`;
    throw new HomebodyError('invalid-config', message, { cause });
  }

  const running = new Map<string, AbortController>();
  let killed: Promise<unknown> | undefined;
  const following = async <Result>(
    work: (query: { readonly query_id: string; readonly abort_signal: AbortSignal }) => Promise<Result>,
  ): Promise<Result> => {
    if (killed) throw new Error('The build was stopped.');
    const query_id = `${build}_${randomUUID()}`;
    const abort = new AbortController();
    running.set(query_id, abort);
    try {
      return await work({ query_id, abort_signal: abort.signal });
    } catch (cause) {
      if (killed) throw cause;
      throw new HomebodyError('invalid-config', `ClickHouse at ${url}: ${sentenceOf(cause)}`, { cause });
    } finally {
      running.delete(query_id);
    }
  };
  // Portable SQL has backslashes in quoted text and names alone, where ClickHouse takes one for an escape.
  const spelled = (sql: string): string => sql.replaceAll('\\', '\\\\');
  const columns = (sql: string): Promise<Readonly<Record<string, readonly Cell[]>>> =>
    following(async (ids) => {
      const format = 'JSONCompactEachRowWithNames' as const;
      return readColumns((await inside.query({ ...ids, query: spelled(sql), format })).stream());
    });

  return {
    dialect: clickhouseDialect,
    run: (sql) => following(async (ids) => void (await inside.command({ ...ids, query: spelled(sql) }))),
    columns,
    rows: async (sql) => rowsOf(await columns(sql)),
    insertRows: (table, values) =>
      following(
        async (ids) => void (await inside.insert({ ...ids, table, values, format: 'JSONCompactEachRow' })),
      ),
    writeParquet: (sql, path) =>
      following(async (ids) => {
        const { stream } = await inside.exec({ ...ids, query: `${spelled(sql)} format Parquet` });
        await pipeline(stream, createWriteStream(path));
      }),
    insertParquet: (table, path) =>
      following(async (ids) => {
        const values = createReadStream(path);
        const { stream } = await inside.exec({
          ...ids,
          query: `insert into ${table} format Parquet`,
          values,
        });
        stream.resume();
      }),
    interrupt: () => {
      const ids = [...running.keys()].map((id) => `'${id}'`);
      // Without this, the server would go on with what nobody waits for.
      killed ??= ids.length === 0 ? Promise.resolve() : killing(ids);
      for (const abort of running.values()) abort.abort();
    },
    close: async () => {
      try {
        await killed;
        await outside.command({ query: `drop database if exists ${build} sync` });
      } finally {
        await disconnect();
      }
    },
  };

  function killing(ids: readonly string[]): Promise<unknown> {
    const query = `kill query where query_id in (${ids.join(', ')}) async`;
    // A build that can't be stopped is still ended here; dropping its tables is what is left to do.
    return outside.command({ query }).catch(() => undefined);
  }
};

/** Some failures of a connection have a code alone. */
const sentenceOf = (error: unknown): string => {
  const { message = '', code = '' } = error as { readonly message?: string; readonly code?: string };
  return (message || code || String(error)).split('\n')[0]?.slice(0, 300) ?? '';
};

const rowsOf = (columns: Readonly<Record<string, readonly Cell[]>>): readonly Row[] => {
  const entries = Object.entries(columns);
  return (entries[0]?.[1] ?? []).map((_, at) =>
    Object.fromEntries(entries.map(([name, cells]) => [name, cells[at] ?? null])),
  );
};
