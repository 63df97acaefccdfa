import { noCode } from './catalogue.ts';
import { columnOf } from './column-of.ts';
import type { Column, Columns } from './columns.ts';
import { popularItems } from './order-catalogue.ts';

export interface CatalogueParts {
  /** What a visitor needs before the first recommendation. */
  readonly first: Columns;
  /** The other items; `undefined` in a small shop. */
  readonly rest: Columns | undefined;
}

/** Columns that list names, and the codes that refer to them, in order of appearance. */
const codesOfNames: Readonly<Record<string, string>> = { categories: 'category', brands: 'brand' };

/**
 * Cuts the items section so that the first part holds every sensitive item and, behind them, `popular` others.
 * Both parts together are the section (`joinColumns`); the names that the first one uses are in it.
 */
export const splitCatalogue = (whole: Columns, popular = popularItems): CatalogueParts => {
  const size = columnOf(whole, 'items', 'id', 'text').length;
  const rows = columnOf(whole, 'items', 'sensitive', 'u8', size).lastIndexOf(1) + 1 + popular;
  if (rows >= size) return { first: whole, rest: undefined };
  const cutAt = (name: string): number => {
    const codes = codesOfNames[name];
    return codes === undefined
      ? rows
      : columnOf(whole, 'items', codes, 'u16')
          .subarray(0, rows)
          .reduce((most, code) => (code === noCode ? most : Math.max(most, code + 1)), 0);
  };
  const part = (cut: (column: Column, at: number) => Column): Columns => ({
    ...whole,
    columns: Object.fromEntries(
      Object.entries(whole.columns).map(([name, column]) => [name, cut(column, cutAt(name))]),
    ),
  });
  return { first: part((column, at) => column.slice(0, at)), rest: part((column, at) => column.slice(at)) };
};
