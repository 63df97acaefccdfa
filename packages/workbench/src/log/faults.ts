/** What could not be used of a log: how many rows, why, and the first few of them by row and value. */
import type { SourceFile } from '../engine/dialect.ts';
import { type QueryEngine, numberIn, textIn } from '../engine/query-engine.ts';
import {
  type OnBadRows,
  type RejectedLines,
  handRejectedOn,
  inPages,
  mostCharacters,
  rejectedLines,
} from './bad-rows.ts';
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
  currency: "the shop's own currency or one with a rate",
};

export const noObject = 'no JSON object';
const shown = 3;

/** Counts the faults in the table `incoming`; only when there are some are their rows looked up in the file, and handed on. */
export const faultsOf = async (
  engine: QueryEngine,
  source: Omit<LogSqlOptions, 'numbered'>,
  onBadRows: OnBadRows,
): Promise<Faults & { readonly rejected: number }> => {
  const { file } = source;
  const rejected = await rejectedLines(engine, file, shown);
  if (rejected.count > 0) await handRejectedOn(engine, file, onBadRows);
  const found = await engine.rows(
    `select fault, count(*) as n from incoming where fault is not null and fault <> 'event' group by fault order by n desc`,
  );
  const counts: FaultCount[] = [];
  if (found.length > 0) await keepBadRows(engine, source);
  const damaged = found.find((row) => textIn(row, 'fault') === 'line');
  const unreadable = rejected.count + numberIn(damaged, 'n');
  if (unreadable > 0) {
    const first = await firstUnreadable(engine, rejected, damaged !== undefined);
    const said = `${file.path}: ${unreadable} unreadable lines, first ${first}.`;
    counts.push({ file: file.path, field: 'line', rows: unreadable, said });
  }
  for (const row of found) {
    if (row === damaged) continue;
    const field = (textIn(row, 'fault') ?? '') as LogField;
    const rows = numberIn(row, 'n');
    const column = source.resolved.fields[field]?.column ?? field;
    const first = await firstBad(engine, field, (place) => placeIn(file, rejected.lineOf(place)));
    const said = `${file.path}, column "${column}": ${rows} rows without ${expected[field]}; first ${first}.`;
    counts.push({ file: file.path, field, rows, said });
  }
  if (found.length > 0) {
    await handOn(engine, file, rejected, onBadRows);
    await engine.run('drop table bad_rows');
  }
  const unused = await engine.rows(
    `select event, count(*) as n from incoming where fault = 'event' group by event order by n desc, event limit 20`,
  );
  return {
    counts,
    unused: unused.map((row) => ({ event: textIn(row, 'event') ?? '(none)', rows: numberIn(row, 'n') })),
    rejected: rejected.count,
  };
};

const keepBadRows = (engine: QueryEngine, source: Omit<LogSqlOptions, 'numbered'>): Promise<void> =>
  engine.run(
    `create or replace table bad_rows as select row_number() over (order by row_in_file) as place, row_in_file, fault,
       case fault when 'time' then time_text when 'user' then user_text when 'item' then item
         when 'quantity' then quantity_text when 'currency' then currency_text end as bad, substring(row_text, 1, ${mostCharacters}) as row_text
     from (${logSql(engine.dialect, { ...source, numbered: true })}) as log_rows
     where fault is not null and fault <> 'event'`,
  );

/** How messages say where a row is: the header of a CSV is none of its rows. */
const placeIn = ({ format }: SourceFile, line: number): string =>
  format === 'json' ? `line ${line}` : `row ${format === 'csv' ? line - 1 : line}`;

const firstBad = async (
  engine: QueryEngine,
  field: LogField,
  placeOf: (row: number) => string,
): Promise<string> => {
  const rows = await engine.rows(
    `select row_in_file, bad from bad_rows where fault = '${field}' order by place limit ${shown}`,
  );
  return rows
    .map(
      (row) =>
        `${placeOf(numberIn(row, 'row_in_file'))} (${JSON.stringify(textIn(row, 'bad')?.slice(0, 40) ?? '')})`,
    )
    .join(', ');
};

const firstUnreadable = async (
  engine: QueryEngine,
  { first, lineOf }: RejectedLines,
  areDamaged: boolean,
): Promise<string> => {
  const rows = areDamaged
    ? await engine.rows(`select row_in_file from bad_rows where fault = 'line' order by place limit ${shown}`)
    : [];
  const damaged = rows.map((row) => ({ line: lineOf(numberIn(row, 'row_in_file')), why: noObject }));
  return [...first, ...damaged]
    .sort((a, b) => a.line - b.line)
    .slice(0, shown)
    .map(({ line, why }) => `line ${line} (${why})`)
    .join(', ');
};

const handOn = (
  engine: QueryEngine,
  file: SourceFile,
  { lineOf }: RejectedLines,
  onBadRows: OnBadRows,
): Promise<void> =>
  inPages(engine, 'place', 'select place, row_in_file, fault, row_text from bad_rows', (rows) =>
    onBadRows(
      rows.map((row) => {
        const fault = textIn(row, 'fault') ?? '';
        return {
          file: file.path,
          line: lineOf(numberIn(row, 'row_in_file')),
          reason: fault === 'line' ? noObject : `${fault}: expected ${expected[fault]}`,
          row: textIn(row, 'row_text') ?? '',
        };
      }),
    ),
  );
