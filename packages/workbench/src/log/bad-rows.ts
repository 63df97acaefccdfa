import type { SourceFile } from '../engine/dialect.ts';
import { type QueryEngine, numberIn, numbersIn, textIn } from '../engine/query-engine.ts';

/** A row that could not be used. */
export interface BadRow {
  readonly file: string;
  /** Counted from 1, the header too; a line end within quotes begins no line. Of Parquet and tables, the row. */
  readonly line: number;
  readonly reason: string;
  /** As it stands in the file, its first 65,536 characters. */
  readonly row: string;
}

export type OnBadRows = (rows: readonly BadRow[]) => Promise<void>;

export const mostCharacters = 65_536;
/** Rows in memory at once. */
const page = 250;

/** Lines that the engine could not take apart at all: too few or too many columns, broken quotes, not UTF-8. */
export interface RejectedLines {
  readonly count: number;
  readonly first: readonly { readonly line: number; readonly why: string }[];
  /** Where the row with a number among those that were not rejected stands in its file. */
  readonly lineOf: (row: number) => number;
}

/** The lines of a file that were rejected when it was read last; `shown` of them by what is wrong with them. */
export const rejectedLines = async (
  engine: QueryEngine,
  file: SourceFile,
  shown: number,
): Promise<RejectedLines> => {
  if (file.format === 'parquet' || file.format === 'table')
    return { count: 0, first: [], lineOf: (row) => row };
  const table = engine.dialect.rejectedLines(file);
  const lines = numbersIn(await engine.columns(`select line from ${table} order by line`), 'line');
  const header = file.format === 'csv' ? 1 : 0;
  const before = lines.map((line, at) => line - 1 - header - at);
  const rows =
    lines.length === 0
      ? []
      : await engine.rows(`select line, why from ${table} order by line limit ${shown}`);
  return {
    count: lines.length,
    first: rows.map((row) => ({ line: numberIn(row, 'line'), why: textIn(row, 'why') ?? '' })),
    lineOf: (row) => row + header + countBelow(before, row),
  };
};

/** Hands every rejected line on. */
export const handRejectedOn = async (
  engine: QueryEngine,
  file: SourceFile,
  onBadRows: OnBadRows,
): Promise<void> => {
  await inPages(
    engine,
    'line',
    `select line, why, substring(raw, 1, ${mostCharacters}) as raw
    from ${engine.dialect.rejectedLines(file)}`,
    (rows) =>
      onBadRows(
        rows.map((row) => ({
          file: file.path,
          line: numberIn(row, 'line'),
          reason: textIn(row, 'why') ?? '',
          row: textIn(row, 'raw') ?? '',
        })),
      ),
  );
};

/** Runs a query page by page, by a whole number that no two of its rows share. */
export const inPages = async (
  engine: QueryEngine,
  by: string,
  sql: string,
  take: (rows: Awaited<ReturnType<QueryEngine['rows']>>) => Promise<void>,
): Promise<void> => {
  for (let after = -1; ;) {
    const rows = await engine.rows(
      `select * from (${sql}) as paged where ${by} > ${after} order by ${by} limit ${page}`,
    );
    if (rows.length > 0) await take(rows);
    if (rows.length < page) return;
    after = numberIn(rows.at(-1), by);
  }
};

/** How many of ascending numbers are below one. */
const countBelow = (numbers: Float64Array, limit: number): number => {
  let [low, high] = [0, numbers.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((numbers[middle] ?? 0) < limit) low = middle + 1;
    else high = middle;
  }
  return low;
};
