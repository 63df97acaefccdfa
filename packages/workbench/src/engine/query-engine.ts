import type { Dialect } from './dialect.ts';

/** What SQL gives back, as plain values: whole numbers as numbers, absent as null. */
export type Cell = string | number | boolean | null;
/** Numbers alone where no cell is absent and the engine can tell. */
export type Column = readonly Cell[] | Float64Array;
export type Row = Readonly<Record<string, Cell>>;

/**
 * A database that holds the shop's log while a pack is built. All SQL of the workbench is portable, but for what
 * `dialect` spells; only aggregates and a bounded sample of visitors ever cross to Node.
 */
export interface QueryEngine {
  readonly dialect: Dialect;
  /** A folder for files that live no longer than it. */
  readonly scratch?: string;
  readonly run: (sql: string) => Promise<void>;
  readonly rows: (sql: string) => Promise<readonly Row[]>;
  /** The same by column, for answers of a million rows. */
  readonly columns: (sql: string) => Promise<Readonly<Record<string, Column>>>;
  /** Puts rows behind those of a table of integers and texts, cells in the order of its columns. Statements with as many values take long to read. */
  readonly insertRows: (table: string, rows: readonly (readonly (number | string)[])[]) => Promise<void>;
  /** Writes what `sql` selects to a Parquet file of this machine. */
  readonly writeParquet: (sql: string, path: string) => Promise<void>;
  /** Puts the rows of such a file behind those of a table, by the names of their columns. */
  readonly insertParquet: (table: string, path: string) => Promise<void>;
  /** Whether what it holds outlives the build, so that answers are left in it for the next. */
  readonly keeps?: boolean;
  /** How much of the running query is done, 0 to 1, where it can say. */
  readonly share?: () => number | undefined;
  /** Stops what is running, which then rejects. */
  readonly interrupt: () => void;
  readonly close: () => void | Promise<void>;
}

export const numberIn = (row: Row | undefined, name: string): number => {
  const cell = row?.[name];
  return typeof cell === 'number' ? cell : 0;
};

export const textIn = (row: Row | undefined, name: string): string | undefined => {
  const cell = row?.[name];
  return typeof cell === 'string' ? cell : undefined;
};

/** One column of numbers; absent ones are 0. */
export const numbersIn = (columns: Readonly<Record<string, Column>>, name: string): Float64Array => {
  const column = columns[name] ?? [];
  return column instanceof Float64Array
    ? column
    : Float64Array.from(column, (cell) => (typeof cell === 'number' ? cell : 0));
};
