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
  /** The same of several columns together, none of them null. */
  readonly hashOf: (expressions: readonly string[]) => string;
  /** Whether a text, never null, has a match of a regular expression (RE2) in it. */
  readonly matches: (expression: string, pattern: string) => string;
  readonly median: (expression: string) => string;
  readonly quantile: (expression: string, share: number) => string;
  /** All columns but some. */
  readonly allBut: (names: readonly string[]) => string;
  /** The statement that renames a table. */
  readonly renamed: (table: string, to: string) => string;
  /**
   * Rows of a file, all columns as text when it is CSV. Of JSON lines: `columns`, structs and lists of structs with the
   * fields that are named and everything in them as text; the line itself as `json_line`; and as `json_damaged` whether
   * it is no object, in which case all else is null. Empty lines are no rows.
   */
  readonly table: (file: SourceFile) => string;
  /** Rows of `table`, numbered from 1 in file order as `row_in_file`; empty lines of JSON lines count. */
  readonly numberedTable: (file: SourceFile) => string;
  /**
   * Lines of the text file read last that could not be taken apart: a table of `line` (from 1, the header too), `why`
   * and `raw`, the line itself.
   */
  readonly rejectedLines: (file: SourceFile) => string;
  /**
   * Of JSON lines, a query: each shape that objects have as `shape` (JSON: an object for an object, a list of one
   * for a list, a type's name for anything else), and as `n` how many lines have it, commonest first.
   */
  readonly jsonShapes: (file: SourceFile) => string;
  /** A table with a list column laid out: a row per element, as `alias`, and one with null for an empty list. */
  readonly unnested: (table: string, list: string, alias: string) => string;
  /** The first struct of a list whose `key` is so, or null. */
  readonly keyed: (list: string, key: string) => string;
}

export interface SourceFile {
  readonly path: string;
  /** A copy to read instead. */
  readonly readFrom?: string;
  /** `json`: one object a line. A `table` is one of the engine's own. */
  readonly format: 'csv' | 'parquet' | 'json' | 'table';
  /** CSV only. */
  readonly delimiter: string;
  readonly columns: readonly SourceColumn[];
}

export interface SourceColumn {
  readonly name: string;
  /** A `time` is what a clock showed, an `instant` is the same everywhere. */
  readonly type: 'text' | 'number' | 'time' | 'instant' | 'list' | 'struct';
  /** For a struct or a list of structs: the names of their fields, and `outer.inner` for structs in it. */
  readonly fields: readonly string[];
}

export const quotedName = (name: string): string => `"${name.replaceAll('"', '""')}"`;
/** `outer.inner` as the names of a struct's field and of that one's field. */
export const quotedPath = (path: string): string => path.split('.').map(quotedName).join('.');
export const quotedText = (text: string): string => `'${text.replaceAll("'", "''")}'`;
