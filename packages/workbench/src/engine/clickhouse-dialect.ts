import { type Dialect, quotedName, quotedText } from './dialect.ts';
import { tableSql } from './table-source.ts';

/** ClickHouse also takes 02/01/2026 for a date, and guesses which number is the month. */
const iso =
  '^[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}([ T][0-9]{1,2}:[0-9]{2}(:[0-9]{2}([.][0-9]+)?)?)? ?(Z|UTC|[+-][0-9]{2}(:?[0-9]{2})?)?$';

const wholeOrNull = (expression: string): string => {
  const text = `toString(${expression})`;
  // The second is for what other engines round: 12.0, 1e3.
  return `coalesce(toInt64OrNull(${text}), accurateCastOrNull(round(toFloat64OrNull(${text})), 'Int64'))`;
};

/** Written for the settings of `clickhouse-settings.ts`. No backslashes: the engine doubles them all. */
export const clickhouseDialect: Dialect = {
  wholeOrNull,
  decimalOrNull: (expression) => `toFloat64OrNull(toString(${expression}))`,
  isoMs: (expression) =>
    `case when match(${expression}, '${iso}')
      then toUnixTimestamp64Milli(parseDateTime64BestEffortOrNull(${expression}, 3, 'UTC')) end`,
  timeMs: (expression) => `toUnixTimestamp64Milli(toDateTime64(toNullable(${expression}), 3, 'UTC'))`,
  hash: (expression) => `sipHash64(${expression})`,
  hashOf: (expressions) => `sipHash64(${expressions.join(', ')})`,
  matches: (expression, pattern) => `match(${expression}, ${quotedText(pattern)})`,
  // `median` is drawn from a sample, and `medianExact` never lies between two values.
  median: (expression) => `quantileExactInclusive(0.5)(${expression})`,
  quantile: (expression, share) => `quantileExactInclusive(${share})(${expression})`,
  allBut: (names) => `* except (${names.join(', ')})`,
  renamed: (name, to) => `rename table ${name} to ${to}`,
  table: ({ path }) => tableSql(path),
  // Rows of a table have no numbers of their own: these are the order in which they were read.
  numberedTable: ({ path }) => `(select *, rowNumberInAllBlocks() + 1 as row_in_file from ${tableSql(path)})`,
  // Only files have lines, and files are read by the embedded engine.
  rejectedLines: () => `(select 0 as line, '' as why, '' as raw where 1 = 0) as rejected`,
  jsonShapes: () => `select '' as shape, 0 as n where 1 = 0`,
  unnested: (table, list, alias) =>
    `(select *, ${alias} from ${table} left array join ${quotedName(list)} as ${alias})`,
  keyed: (list, key) => `arrayFirst(each -> each.key = ${quotedText(key)}, ${quotedName(list)})`,
};
