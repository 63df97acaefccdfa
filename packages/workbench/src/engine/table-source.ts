import { type ErrorCode, HomebodyError } from '@homebody/core';
import { type SourceColumn, type SourceFile, quotedName } from './dialect.ts';
import { type QueryEngine, textIn } from './query-engine.ts';

const prefix = 'clickhouse:';

/** `clickhouse:shop.events`, or `clickhouse:events` of the database that the connection names. */
export const isTable = (path: string): boolean => path.startsWith(prefix);

/** The same with its database, where it names none itself. */
export const withDatabase = (path: string, database: string): string =>
  isTable(path) && !path.includes('.') ? `${prefix}${database}.${path.slice(prefix.length)}` : path;

export const tableSql = (path: string): string => {
  const [, database = '', table = ''] = /^clickhouse:([^.]*)\.(.*)$/.exec(path) ?? [];
  return `${quotedName(database)}.${quotedName(table)}`;
};

/** What a table of the engine is made of. Rejects with `code` naming it when it can't be read. */
export const openTable = async (engine: QueryEngine, path: string, code: ErrorCode): Promise<SourceFile> => {
  const rows = await engine.rows(`describe table ${tableSql(path)}`).catch((cause: unknown) => {
    const [why] = String(cause instanceof Error ? cause.message : cause).split('\n');
    throw new HomebodyError(code, `${path}: not a readable table (${why?.slice(0, 200)}).`, { cause });
  });
  const columns = rows.map((row): SourceColumn => {
    const declared = textIn(row, 'type') ?? '';
    return { name: textIn(row, 'name') ?? '', type: typeOf(declared), fields: tupleFields(declared) };
  });
  return { path, format: 'table', delimiter: '', columns };
};

const typeOf = (declared: string): SourceColumn['type'] => {
  if (declared.startsWith('Array(')) return 'list';
  const bare = declared.replace(/^(LowCardinality\(|Nullable\()+/, '');
  if (bare.startsWith('DateTime')) return 'instant';
  if (bare.startsWith('Date')) return 'time';
  return /^(U?Int|Float|Decimal)/.test(bare) ? 'number' : 'text';
};

/** `Array(Tuple(item_id String, price Nullable(Float64)))` → item_id, price. Fields of inner tuples come along and do no harm. */
const tupleFields = (declared: string): readonly string[] =>
  declared.startsWith('Array(Tuple(')
    ? [...declared.matchAll(/[(,]\s*[`"]?([A-Za-z_]\w*)[`"]? /g)].flatMap(([, name]) =>
        name === undefined ? [] : [name],
      )
    : [];
