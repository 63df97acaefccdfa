import { type Dialect, type SourceFile, quotedName, quotedText } from './dialect.ts';

const table = ({ path, format, delimiter, columns }: SourceFile): string => {
  if (format === 'parquet') return `read_parquet(${quotedText(path)}, file_row_number = true)`;
  // Nothing is guessed: a guess made from the first rows is wrong about the millionth.
  const names = columns.map(({ name }) => `${quotedText(name)}: 'VARCHAR'`).join(', ');
  return `read_csv(${quotedText(path)}, auto_detect = false, header = true, delim = ${quotedText(delimiter)},
    quote = '"', escape = '"', columns = {${names}}, store_rejects = true, max_line_size = 4194304)`;
};

export const duckdbDialect: Dialect = {
  wholeOrNull: (expression) => `try_cast(${expression} as bigint)`,
  decimalOrNull: (expression) => `try_cast(${expression} as double)`,
  isoMs: (expression) => `epoch_ms(try_cast(${expression} as timestamptz))`,
  timeMs: (expression) => `epoch_ms(${expression})`,
  hash: (expression) => `hash(${expression})`,
  matches: (expression, pattern) => `regexp_matches(${expression}, ${quotedText(pattern)})`,
  median: (expression) => `median(${expression})`,
  quantile: (expression, share) => `quantile_cont(${expression}, ${share})`,
  allBut: (names) => `* exclude (${names.join(', ')})`,
  renamed: (name, to) => `alter table ${name} rename to ${to}`,
  table,
  numberedTable: (file) =>
    file.format === 'parquet'
      ? `(select *, file_row_number + 1 as row_in_file from ${table(file)})`
      : `(select *, row_number() over () as row_in_file from ${table(file)})`,
  // A line is rejected once per thing that is wrong with it, and older scans stay in the list.
  rejectedLines: `(select line, min(error_message) as why from reject_errors
    where scan_id = (select max(scan_id) from reject_scans) group by line) as rejected`,
  unnested: (list, alias) => `, unnest(${quotedName(list)}) as unnested_${alias}(${alias})`,
};
