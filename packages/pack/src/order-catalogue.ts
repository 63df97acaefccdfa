import type { CatalogueRow } from './catalogue-row.ts';

/** So many items that anybody may be shown are in the first part of a catalogue: about 35 kB. */
export const popularItems = 2_000;

/**
 * The rows in the order that a pack is best cut and compressed in: first the sensitive ones, which must be known
 * before anything is learned (P7), then the most popular, then the others. Each part is by category and then by
 * popularity, so that items that belong together have numbers close to each other.
 */
export const orderCatalogue = (
  rows: readonly CatalogueRow[],
  peopleOf: (row: CatalogueRow) => number,
): readonly CatalogueRow[] => {
  const ranked = rows
    .map((row) => ({ row, people: peopleOf(row) }))
    .sort((a, b) => b.people - a.people || compare(a.row.id, b.row.id))
    .map(({ row }) => row);
  const offered = ranked.filter(({ sensitive }) => !sensitive);
  return [
    ...byCategory(ranked.filter(({ sensitive }) => sensitive)),
    ...byCategory(offered.slice(0, popularItems)),
    ...byCategory(offered.slice(popularItems)),
  ];
};

/** A stable sort: within a category the popular ones stay first. */
const byCategory = (rows: readonly CatalogueRow[]): readonly CatalogueRow[] =>
  [...rows].sort((a, b) => compare(a.category ?? '', b.category ?? ''));

const compare = (a: string, b: string): number => (a < b ? -1 : Number(a > b));
