import { arrayOfKind, kindOf } from './column-kind.ts';
import { columnOf } from './column-of.ts';
import type { Column, Columns } from './columns.ts';

/** Two parts of one table as one: every column of `first` and then its rows of `rest`. Throws `pack-corrupt` where one is missing. */
export const joinColumns = (first: Columns, rest: Columns, section: string): Columns => ({
  ...first,
  columns: Object.fromEntries(
    Object.entries(first.columns).map(([name, column]) => [
      name,
      joined(column, columnOf(rest, section, name, kindOf(column))),
    ]),
  ),
});

const joined = (first: Column, rest: Column): Column => {
  const kind = kindOf(first);
  const both: readonly unknown[] = [...first, ...rest];
  return kind === 'text' ? (both as readonly string[]) : arrayOfKind[kind].from(both as readonly number[]);
};
