/** What engines spell differently. Each is an SQL expression, or a function from expressions to one. */
export interface Dialect {
  /** A text or number that may be a whole number, or null. */
  readonly wholeOrNull: (expression: string) => string;
  /** A text or number that may be a decimal number, or null. */
  readonly decimalOrNull: (expression: string) => string;
  /** ISO text (UTC unless it says otherwise) as epoch milliseconds, or null. */
  readonly isoMs: (expression: string) => string;
  /** A column of the engine's own time type as epoch milliseconds. */
  readonly timeMs: (expression: string) => string;
  /** 64 bits that stand for a text, within one build: every engine has its own. What orders the pack's contents is `scattered`. */
  readonly hash: (expression: string) => string;
  /** Whether a text, never null, has a match of a regular expression (RE2) in it. */
  readonly matches: (expression: string, pattern: string) => string;
  readonly median: (expression: string) => string;
  readonly quantile: (expression: string, share: number) => string;
  /** All columns but some. */
  readonly allBut: (names: readonly string[]) => string;
  /** The statement that renames a table. */
  readonly renamed: (table: string, to: string) => string;
  /** Rows of a file, all columns as text when it is CSV. */
  readonly table: (file: SourceFile) => string;
  /** Rows of `table`, numbered from 1 in file order as `row_in_file`. */
  readonly numberedTable: (file: SourceFile) => string;
  /** Lines of the CSV read last that could not be taken apart: a table of `line`, `why`. */
  readonly rejectedLines: string;
  /** `, item` to put behind a table: one row per element of a list column. */
  readonly unnested: (list: string, alias: string) => string;
}

export interface SourceFile {
  readonly path: string;
  /** A `table` is one of the engine's own. */
  readonly format: 'csv' | 'parquet' | 'table';
  /** CSV only. */
  readonly delimiter: string;
  readonly columns: readonly SourceColumn[];
}

export interface SourceColumn {
  readonly name: string;
  readonly type: 'text' | 'number' | 'time' | 'list';
  /** For a list of structs: the names of their fields. */
  readonly fields: readonly string[];
}

export const quotedName = (name: string): string => `"${name.replaceAll('"', '""')}"`;
export const quotedText = (text: string): string => `'${text.replaceAll("'", "''")}'`;
