import type { CatalogueRow } from '@homebody/pack';
import type { ReadCatalogue, openCatalogue } from '../catalogue/read-catalogue.ts';
import type { Cleaning } from '../clean/cleaning.ts';
import type { SourceFile } from '../engine/dialect.ts';
import { type QueryEngine, type Row, numberIn } from '../engine/query-engine.ts';
import { logSql } from '../log/log-sql.ts';
import type { OpenLog } from '../log/open-log.ts';

/** What a file was taken for. */
export interface UnderstoodFile {
  readonly path: string;
  readonly holds: string;
  readonly format: string;
  readonly rows: number;
  /** Column by field. */
  readonly fields: Readonly<Record<string, string>>;
  /** How many rows write times in which way, most first; a log's only. */
  readonly times: readonly { readonly unit: string; readonly rows: number }[];
  /** The first rows as they are understood. Nobody is named: `person` is a number made of the user. */
  readonly first: readonly Row[];
}

const shown = 5;

export const understoodLog = async (
  engine: QueryEngine,
  log: OpenLog & { readonly rows: number },
  { now, cleaning }: { readonly now: number; readonly cleaning: Cleaning },
): Promise<UnderstoodFile> => {
  const { file, shape, resolved, rows } = log;
  const { dialect } = engine;
  const fields = columnsOf(resolved.fields);
  const sql = logSql(dialect, { ...log, now, cleaning, numbered: false });
  const whole = dialect.wholeOrNull('time_text');
  const times = ['time', 'instant'].includes(resolved.fields.time?.type ?? '')
    ? [{ unit: "the file's own time type", rows }]
    : (
        await engine.rows(
          `select case when ${whole} >= 100000000000000 then 'microseconds' when ${whole} >= 100000000000 then 'milliseconds'
               when ${whole} >= 0 then 'seconds' when at_ms is not null then 'ISO 8601' else 'not understood' end as unit, count(*) as n
             from (${sql}) as log_rows where not is_damaged group by unit order by n desc`,
        )
      ).map((row) => ({ unit: String(row['unit']), rows: numberIn(row, 'n') }));
  const numbered = logSql(dialect, { ...log, now, cleaning, numbered: true });
  const first = await engine.rows(
    `select row_in_file as row, case when user_text is not null then ${dialect.hash('user_text')} % 1000000 end as person,
       item, event, at_ms, quantity, price, fault
     from (${numbered}) as log_rows where not is_damaged order by row_in_file limit ${shown}`,
  );
  return {
    path: file.path,
    holds: shape.name,
    format: formatOf(file),
    rows,
    fields: 'event' in fields ? fields : { ...fields, event: 'none: every row is a purchase' },
    times,
    first: first.map(({ at_ms: at, ...row }) => ({
      ...row,
      time: typeof at === 'number' && Math.abs(at) < 8.64e15 ? new Date(at).toISOString() : null,
    })),
  };
};

export const understoodCatalogue = (
  { file, fields }: Awaited<ReturnType<typeof openCatalogue>>,
  { items }: ReadCatalogue,
): UnderstoodFile => ({
  path: file.path,
  holds: 'catalogue',
  format: formatOf(file),
  rows: items.length,
  fields: columnsOf(fields),
  times: [],
  first: items.slice(0, shown).map(cellsOf),
});

const cellsOf = ({ id, name, category, brand, price }: CatalogueRow): Row => ({
  id,
  name,
  category: category ?? null,
  brand: brand ?? null,
  price: price ?? null,
});

const columnsOf = (
  fields: Readonly<Partial<Record<string, { readonly column: string }>>>,
): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(fields).map(([field, found]) => [field, found?.column ?? '']));

const delimiters: Readonly<Record<string, string>> = {
  ',': 'commas',
  ';': 'semicolons',
  '\t': 'tabs',
  '|': 'bars',
};

const formatOf = ({ path, format, delimiter }: SourceFile): string => {
  const zipped = /\.gz$/i.test(path) ? ', zipped' : '';
  if (format === 'json') return `JSON lines${zipped}`;
  if (format === 'table') return 'a table of ClickHouse';
  return format === 'parquet' ? 'Parquet' : `CSV divided by ${delimiters[delimiter] ?? delimiter}${zipped}`;
};
