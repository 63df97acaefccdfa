import { rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { quotedName } from './dialect.ts';
import { type QueryEngine, numberIn, textIn } from './query-engine.ts';

export interface Sent {
  readonly rows: number;
  readonly ofRows: number;
  /** As they went over the wire. */
  readonly bytes: number;
}

export interface SendOptions {
  /** An embedded DuckDB; it loses the table. */
  readonly from: QueryEngine;
  readonly to: QueryEngine;
  readonly table: string;
  readonly scratch: string;
  /** Rows of one request. The server holds them in memory until they are stored. */
  readonly batch?: number | undefined;
  readonly onSent: (sent: Sent) => void;
}

const typeByType: Readonly<Record<string, string>> = {
  VARCHAR: 'String',
  BOOLEAN: 'Bool',
  INTEGER: 'Int32',
  BIGINT: 'Int64',
  UBIGINT: 'UInt64',
  HUGEINT: 'Int128',
  DOUBLE: 'Float64',
};

/** Moves a table in pieces, each of which is on this machine's disk only while it is sent. */
export const sendTable = async ({
  from,
  to,
  table,
  scratch,
  batch = 2_000_000,
  onSent,
}: SendOptions): Promise<Sent> => {
  const described = await from.rows(`select column_name, column_type from (describe ${table})`);
  const columns = described.map((row) => {
    const [name, type] = [textIn(row, 'column_name') ?? '', textIn(row, 'column_type') ?? ''];
    const there = typeByType[type];
    if (there === undefined) throw new Error(`${table}.${name} is of type ${type}, which can't be sent.`);
    return `${quotedName(name)} ${there}`;
  });
  await to.run(`create table ${table} (${columns.join(', ')})`);
  // Row numbers have gaps where rows were deleted.
  const [size] = await from.rows(`select count(*) as n, max(rowid) + 1 as ends from ${table}`);
  const ofRows = numberIn(size, 'n');
  const piece = join(scratch, `${table}.parquet`);
  let sent: Sent = { rows: 0, ofRows, bytes: 0 };
  for (let start = 0; start < numberIn(size, 'ends'); start += batch) {
    const within = `from ${table} where rowid >= ${start} and rowid < ${start + batch}`;
    const [some] = await from.rows(`select count(*) as n ${within}`);
    if (numberIn(some, 'n') === 0) continue;
    await from.writeParquet(`select * ${within}`, piece);
    await to.insertParquet(table, piece);
    sent = { rows: sent.rows + numberIn(some, 'n'), ofRows, bytes: sent.bytes + (await stat(piece)).size };
    onSent(sent);
  }
  await rm(piece, { force: true });
  await from.run(`drop table ${table}`);
  return sent;
};
