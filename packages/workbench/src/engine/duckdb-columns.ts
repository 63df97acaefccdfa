import { type DuckDBMaterializedResult, DuckDBTypeId, JSDuckDBValueConverter } from '@duckdb/node-api';
import type { Cell, Column } from './query-engine.ts';

/** An answer by column. Columns of numbers alone, of which a large log makes millions, become arrays of numbers at once. */
export const duckdbColumns = (result: DuckDBMaterializedResult): Readonly<Record<string, Column>> =>
  Object.fromEntries(
    result
      .columnNames()
      .map((name, at) => [
        name,
        numberTypes.has(result.columnTypeId(at)) ? numbersOf(result, at) : cellsOf(result, at),
      ]),
  );

const numberTypes: ReadonlySet<DuckDBTypeId> = new Set([
  DuckDBTypeId.INTEGER,
  DuckDBTypeId.BIGINT,
  DuckDBTypeId.HUGEINT,
  DuckDBTypeId.DOUBLE,
]);

const numbersOf = (result: DuckDBMaterializedResult, at: number): Column => {
  const numbers = new Float64Array(result.rowCount);
  let row = 0;
  let isWhole = true;
  for (let place = 0; place < result.chunkCount; place += 1)
    result.getChunk(place).visitColumnValues(at, (value) => {
      if (value === null) isWhole = false;
      else numbers[row] = Number(value);
      row += 1;
    });
  return isWhole ? numbers : cellsOf(result, at);
};

const cellsOf = (result: DuckDBMaterializedResult, at: number): readonly Cell[] =>
  Array.from({ length: result.chunkCount }, (_, place) =>
    result.getChunk(place).convertColumnValues(at, JSDuckDBValueConverter).map(cellOf),
  ).flat();

/** Whole numbers as numbers, times as epoch milliseconds, anything else that is no plain value as absent. */
export const cellOf = (value: unknown): Cell => {
  if (typeof value === 'bigint') return Number(value);
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  if (value instanceof Date) return value.getTime();
  return null;
};
