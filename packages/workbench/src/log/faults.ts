/** What could not be used of a log: how many rows, why, and the first few of them by row and value. */
import type { SourceFile } from '../engine/dialect.ts';
import { type QueryEngine, numberIn, textIn } from '../engine/query-engine.ts';
import { type LogSqlOptions, logSql } from './log-sql.ts';
import type { LogField } from './mapping.ts';

export interface FaultCount {
  readonly file: string;
  readonly field: LogField | 'line';
  readonly rows: number;
  /** One sentence with the column, what was expected, and the first few rows. */
  readonly said: string;
}

export interface Faults {
  readonly counts: readonly FaultCount[];
  /** Events that a pack has no use for, commonest first: no fault of the row's. */
  readonly unused: readonly { readonly event: string; readonly rows: number }[];
}

const expected: Readonly<Record<string, string>> = {
  time: 'ISO 8601 or seconds, milliseconds or microseconds since 1970, not in the future',
  user: 'an identifier',
  item: 'an identifier of at most 100 characters',
  quantity: 'a number other than 0',
};

const shown = 3;

export interface UnreadableLines {
  readonly count: number;
  readonly first: readonly { readonly line: number; readonly why: string }[];
}

/** Lines that the engine could not take apart at all: too few or too many columns, broken quotes, not UTF-8. */
export const unreadableLines = async (engine: QueryEngine, file: SourceFile): Promise<UnreadableLines> => {
  if (file.format !== 'csv') return { count: 0, first: [] };
  const rejected = engine.dialect.rejectedLines;
  const count = numberIn((await engine.rows(`select count(*) as n from ${rejected}`))[0], 'n');
  const rows =
    count === 0 ? [] : await engine.rows(`select line, why from ${rejected} order by line limit ${shown}`);
  return {
    count,
    first: rows.map((row) => ({ line: numberIn(row, 'line'), why: textIn(row, 'why') ?? '' })),
  };
};

/** Counts the faults in the table `incoming`; only when there are some are their rows looked up in the file. */
export const faultsOf = async (
  engine: QueryEngine,
  source: Omit<LogSqlOptions, 'numbered'>,
  unreadable: UnreadableLines,
): Promise<Faults> => {
  const file = source.file.path;
  const found = await engine.rows(
    `select fault, count(*) as n from incoming where fault is not null and fault <> 'event' group by fault order by n desc`,
  );
  const counts: FaultCount[] = [];
  if (unreadable.count > 0) {
    const first = unreadable.first.map(({ line, why }) => `line ${line} (${why})`).join(', ');
    const said = `${file}: ${unreadable.count} unreadable lines, first ${first}.`;
    counts.push({ file, field: 'line', rows: unreadable.count, said });
  }
  for (const row of found) {
    const field = (textIn(row, 'fault') ?? '') as LogField;
    const rows = numberIn(row, 'n');
    const column = source.resolved.fields[field]?.column ?? field;
    const first = await firstBad(engine, source, field);
    const said = `${file}, column "${column}": ${rows} rows without ${expected[field]}; first ${first}.`;
    counts.push({ file, field, rows, said });
  }
  const unused = await engine.rows(
    `select event, count(*) as n from incoming where fault = 'event' group by event order by n desc, event limit 20`,
  );
  return {
    counts,
    unused: unused.map((row) => ({ event: textIn(row, 'event') ?? '(none)', rows: numberIn(row, 'n') })),
  };
};

const firstBad = async (
  engine: QueryEngine,
  source: Omit<LogSqlOptions, 'numbered'>,
  field: LogField,
): Promise<string> => {
  const text = { time: 'time_text', user: 'user_text', item: 'item', quantity: 'quantity_text' }[
    String(field)
  ];
  const rows = await engine.rows(
    `select row_in_file, ${text} as bad from (${logSql(engine.dialect, { ...source, numbered: true })}) as log_rows
     where fault = '${field}' limit ${shown}`,
  );
  return rows
    .map(
      (row) =>
        `row ${numberIn(row, 'row_in_file')} (${JSON.stringify(textIn(row, 'bad')?.slice(0, 40) ?? '')})`,
    )
    .join(', ');
};
