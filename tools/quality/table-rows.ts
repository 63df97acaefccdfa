import type { LabelledRows } from '@homebody/predictions';

/** How a column of a table becomes features. */
export type ColumnUse =
  | { readonly column: string; readonly as: 'number' | 'log' | 'present' | 'category' }
  | { readonly name: string; readonly of: (cell: (column: string) => string) => number };

/** A table's rows as features: numbers as they are or as ln(1 + x), whether they are above 0, and one feature for every value of a category. */
export const tableRows = (
  header: readonly string[],
  cells: readonly (readonly string[])[],
  uses: readonly ColumnUse[],
  happened: (cell: (column: string) => string) => boolean,
): LabelledRows => {
  const placeOf = new Map(header.map((column, place) => [column, place]));
  const cellOf =
    (row: readonly string[]) =>
    (column: string): string => {
      const place = placeOf.get(column);
      if (place === undefined) throw new Error(`No column "${column}" in ${header.join(', ')}.`);
      return row[place] ?? '';
    };
  const features = uses.flatMap((use) => featuresOf(use, cells, cellOf));
  const rows = new Float32Array(cells.length * features.length);
  cells.forEach((row, at) => {
    const cell = cellOf(row);
    features.forEach(({ of }, k) => (rows[at * features.length + k] = of(cell)));
  });
  return {
    features: features.map(({ name }) => name),
    count: cells.length,
    rows,
    happened: Uint8Array.from(cells, (row) => Number(happened(cellOf(row)))),
  };
};

type Cell = (column: string) => string;
interface Feature {
  readonly name: string;
  readonly of: (cell: Cell) => number;
}

const featuresOf = (
  use: ColumnUse,
  cells: readonly (readonly string[])[],
  cellOf: (row: readonly string[]) => Cell,
): readonly Feature[] => {
  if ('of' in use) return [use];
  const { column, as } = use;
  // A blank, as in the bills of those who have just come, is 0.
  const number = (cell: Cell): number => Number(cell(column)) || 0;
  if (as === 'number') return [{ name: column, of: number }];
  if (as === 'log') return [{ name: `${column} (log)`, of: (cell) => Math.log1p(Math.max(0, number(cell))) }];
  if (as === 'present') return [{ name: `${column} (any)`, of: (cell) => Number(number(cell) > 0) }];
  const values = [...new Set(cells.map((row) => cellOf(row)(column)))].sort();
  return values.map((value) => ({
    name: `${column}=${value}`,
    of: (cell) => Number(cell(column) === value),
  }));
};
