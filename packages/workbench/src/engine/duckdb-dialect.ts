import { type Dialect, type SourceFile, quotedName, quotedText } from './dialect.ts';
import { tableSql } from './table-source.ts';
import { jsonStructureOf } from './json-structure.ts';

/** Longer lines are damage. */
const mostLine = 'max_line_size = 4194304';

const csvTable = ({ path, readFrom = path, delimiter, columns }: SourceFile): string => {
  // Nothing is guessed: a guess made from the first rows is wrong about the millionth.
  const names = columns.map(({ name }) => `${quotedText(name)}: 'VARCHAR'`).join(', ');
  return `read_csv(${quotedText(readFrom)}, auto_detect = false, header = true, delim = ${quotedText(delimiter)},
    quote = '"', escape = '"', columns = {${names}}, store_rejects = true, ${mostLine})`;
};

/** Lines as one column of text: no JSON has a bare U+0001 in it. Not strict, so that line ends may be of both kinds. */
const lines = ({ path }: SourceFile): string =>
  `read_csv(${quotedText(path)}, auto_detect = false, header = false, delim = '\u0001', quote = '', escape = '',
    columns = {'json_line': 'VARCHAR'}, store_rejects = true, strict_mode = false, ${mostLine})`;

/** Engines take `[1]` or `7` for JSON, too; rows are objects. */
const isObject = `(json_valid(json_line) and ltrim(json_line, ' \t\n\r') like '{%')`;

const jsonTable = (file: SourceFile, numbered: boolean): string => {
  const structure = quotedText(JSON.stringify(jsonStructureOf(file.columns)));
  const numberedLines = numbered
    ? `(select *, row_number() over () as row_in_file from ${lines(file)})`
    : lines(file);
  const parsed =
    file.columns.length === 0
      ? ''
      : `, json_transform(case when ${isObject} then json_line end, ${structure}) as json_object`;
  return `(select *${file.columns.length === 0 ? '' : ' exclude (json_object), json_object.*'}
    from (select *, not ${isObject} as json_damaged${parsed} from ${numberedLines}
      where trim(json_line, ' \t\r') <> ''))`;
};

const parquetTable = ({ path }: SourceFile): string =>
  `read_parquet(${quotedText(path)}, file_row_number = true)`;

export const duckdbDialect: Dialect = {
  wholeOrNull: (expression) => `try_cast(${expression} as bigint)`,
  decimalOrNull: (expression) => `try_cast(${expression} as double)`,
  isoMs: (expression) => `epoch_ms(coalesce(try_cast(${expression} as timestamptz), ${spaced(expression)}))`,
  timeMs: (expression) => `epoch_ms(${expression})`,
  hash: (expression) => `hash(${expression})`,
  hashOf: (expressions) => `hash(${expressions.join(', ')})`,
  matches: (expression, pattern) => `regexp_matches(${expression}, ${quotedText(pattern)})`,
  median: (expression) => `median(${expression})`,
  quantile: (expression, share) => `quantile_cont(${expression}, ${share})`,
  allBut: (names) => `* exclude (${names.join(', ')})`,
  renamed: (name, to) => `alter table ${name} rename to ${to}`,
  table: (file) => tables[file.format](file, false),
  numberedTable: (file) => tables[file.format](file, true),
  // A line is rejected once per thing that is wrong with it. A scan without rejects leaves no trace, so the newest is sought by file.
  rejectedLines: ({
    path,
    readFrom = path,
  }) => `(select line, min(error_message) as why, min(csv_line) as raw from reject_errors
    where scan_id = (select max(scan_id) from reject_scans where file_path = ${quotedText(readFrom)}) group by line) as rejected`,
  jsonShapes: (file) => `select cast(json_structure(json_line) as varchar) as shape, count(*) as n
    from ${lines(file)} as json_lines where ${isObject} group by shape order by n desc, shape`,
  // In the select list: as a join with `unnest` an expression costs a thousandfold.
  unnested: (table, list, alias) => `(select *, unnest(case when len(${quotedName(list)}) > 0
    then ${quotedName(list)} else [null] end) as ${alias} from ${table})`,
  keyed: (list, key) => `list_filter(${quotedName(list)}, lambda each: each."key" = ${quotedText(key)})[1]`,
};

/** Times with an offset as order exports write it: 2026-01-02 13:14:15 -0500. */
const spaced = (expression: string): string =>
  `try_cast(regexp_replace(${expression}, '(:\\d\\d(?:\\.\\d+)?) ?([+-]\\d\\d):?(\\d\\d)$', '\\1\\2:\\3') as timestamptz)`;

const tables: Readonly<Record<SourceFile['format'], (file: SourceFile, numbered: boolean) => string>> = {
  csv: (file, numbered) =>
    numbered ? `(select *, row_number() over () as row_in_file from ${csvTable(file)})` : csvTable(file),
  json: jsonTable,
  parquet: (file, numbered) =>
    numbered
      ? `(select *, file_row_number + 1 as row_in_file from ${parquetTable(file)})`
      : parquetTable(file),
  table: ({ path }, numbered) =>
    numbered ? `(select *, row_number() over () as row_in_file from ${tableSql(path)})` : tableSql(path),
};
