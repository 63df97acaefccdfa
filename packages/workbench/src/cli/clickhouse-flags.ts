import type { BuildOptions } from '../build/build-options.ts';
import { type FlagValues, type Flags, refuse } from './command.ts';

/** The options of what counts, and where it is. */
export const clickhouseFlags = {
  engine: { type: 'string' },
  'clickhouse-url': { type: 'string' },
  'clickhouse-database': { type: 'string' },
} as const satisfies Flags;

export const clickhouseIn = ({
  engine,
  'clickhouse-url': url,
  'clickhouse-database': database,
}: FlagValues<typeof clickhouseFlags>): Pick<BuildOptions, 'clickhouse'> => {
  if (engine !== undefined && engine !== 'duckdb' && engine !== 'clickhouse')
    throw refuse(`Option --engine is "${engine}"; expected duckdb or clickhouse.`);
  if (engine !== 'clickhouse') {
    if (url !== undefined || database !== undefined)
      throw refuse('Options --clickhouse-url and --clickhouse-database go with --engine clickhouse.');
    return {};
  }
  if (url === undefined) throw refuse('Option --clickhouse-url is missing: where ClickHouse is.');
  return { clickhouse: { url, ...(database !== undefined && { database }) } };
};

export const clickhouseFlagsHelp = `  --engine NAME        duckdb, within this process, or clickhouse         (duckdb)
  --clickhouse-url U   its HTTP interface, such as http://localhost:8123. User and password are taken from
                       HOMEBODY_CLICKHOUSE_USER and HOMEBODY_CLICKHOUSE_PASSWORD. LOG and the catalogue may
                       then be tables: clickhouse:DATABASE.TABLE
  --clickhouse-database D  where tables are that are named without one    (default)`;
