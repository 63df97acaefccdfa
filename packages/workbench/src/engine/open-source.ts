import { stat } from 'node:fs/promises';
import { type ErrorCode, HomebodyError } from '@homebody/core';
import { columnOfType } from './declared-type.ts';
import { type SourceColumn, type SourceFile, quotedText } from './dialect.ts';
import { jsonColumns } from './json-columns.ts';
import { type QueryEngine, textIn } from './query-engine.ts';
import { readCsvHeader } from './read-header.ts';
import { isTable, openTable } from './table-source.ts';

/**
 * What a file is made of: its format by its name, its columns by its first line or its own schema. Rejects with `code`
 * naming the file when it can't be read.
 */
export const openSource = async (engine: QueryEngine, path: string, code: ErrorCode): Promise<SourceFile> => {
  const refuse = (what: string, cause?: unknown) => new HomebodyError(code, `${path}: ${what}`, { cause });
  if (isTable(path)) return openTable(engine, path, code);
  const found = await stat(path).catch(() => undefined);
  if (!found?.isFile()) throw refuse('no such file.');
  if (/\.(parquet|pq)$/i.test(path)) {
    const columns = await parquetColumns(engine, path).catch((error: unknown) => {
      throw refuse(`not a readable Parquet file (${firstSentence(error)}).`, error);
    });
    return { path, format: 'parquet', delimiter: '', columns };
  }
  if (/\.(jsonl|ndjson)(\.gz)?$/i.test(path)) {
    const lines: SourceFile = { path, format: 'json', delimiter: '', columns: [] };
    const columns = await jsonColumns(engine, lines).catch((error: unknown) => {
      throw refuse(`not readable JSON lines (${firstSentence(error)}).`, error);
    });
    if (columns.length === 0) throw refuse('not one line is a JSON object.');
    return { ...lines, columns };
  }
  if (!/\.(csv|tsv|txt)(\.gz)?$/i.test(path))
    throw refuse('expected a .parquet, .csv or .csv.gz file, or JSON lines: .jsonl, .ndjson, also .gz.');
  const { delimiter, names } = await readCsvHeader(path).catch((error: unknown) => {
    throw refuse(`not a readable CSV file (${firstSentence(error)}).`, error);
  });
  const twice = names.find((name, at) => names.indexOf(name) !== at);
  if (twice !== undefined) throw refuse(`column "${twice}" is there twice.`);
  const unnamed = names.indexOf('');
  if (unnamed >= 0) throw refuse(`column ${unnamed + 1} of row 1 (the header) has no name.`);
  return {
    path,
    format: 'csv',
    delimiter,
    columns: names.map((name) => ({ name, type: 'text', fields: [] })),
  };
};

const parquetColumns = async (engine: QueryEngine, path: string): Promise<readonly SourceColumn[]> => {
  const rows = await engine.rows(`describe select * from read_parquet(${quotedText(path)})`);
  return rows.map((row) => columnOfType(textIn(row, 'column_name') ?? '', textIn(row, 'column_type') ?? ''));
};

const firstSentence = (error: unknown): string =>
  (error instanceof Error ? error.message : String(error)).split('\n')[0]?.slice(0, 200) ?? '';
