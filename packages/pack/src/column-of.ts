import type { ColumnKind, ColumnOfKind } from './column-kind.ts';
import { kindOf } from './column-kind.ts';
import type { Columns } from './columns.ts';
import { corrupt } from './corrupt.ts';

/**
 * One column of a decoded section, of the kind and (when given) the length that its reader relies on.
 * Throws `pack-corrupt` otherwise, so that no reader checks by hand.
 *
 * @example const price = columnOf(columns, 'items', 'price', 'f32', size);
 */
export const columnOf = <Kind extends ColumnKind>(
  { columns }: Columns,
  section: string,
  name: string,
  kind: Kind,
  length?: number,
): ColumnOfKind[Kind] => {
  const column = Object.hasOwn(columns, name) ? columns[name] : undefined;
  if (column === undefined) throw corrupt(section, `no column "${name}"`, kind);
  if (kindOf(column) !== kind) throw corrupt(section, `column "${name}" is ${kindOf(column)}`, kind);
  if (length !== undefined && column.length !== length)
    throw corrupt(section, `column "${name}" has ${column.length} rows`, `${length}`);
  return column as ColumnOfKind[Kind];
};

/** One plain value of a decoded section. Throws `pack-corrupt` when it is absent or of another type. */
export const numberOf = ({ values }: Columns, section: string, name: string): number => {
  const value = Object.hasOwn(values, name) ? values[name] : undefined;
  if (typeof value !== 'number') throw corrupt(section, `value "${name}" is ${typeof value}`, 'a number');
  return value;
};
