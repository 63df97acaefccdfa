import { type CatalogueRow, orderCatalogue } from '@homebody/pack';
import { type QueryEngine, numberIn, textIn } from '../engine/query-engine.ts';

/**
 * Gives every item its index, by its people and its category (`orderCatalogue`). What fewer than `least` people are
 * behind counts as nobody's, and so is ordered by what the catalogue says alone (P10). Fills the table `items` (item, id, sensitive).
 * Where the log is in parts, `counted` is the people of all of them.
 */
export const orderItems = async (
  engine: QueryEngine,
  items: readonly CatalogueRow[],
  least: number,
  counted?: ReadonlyMap<string, number>,
): Promise<readonly CatalogueRow[]> => {
  const people = counted ?? (await peopleOfItems(engine, least));
  const ordered = orderCatalogue(items, ({ id }) => people.get(id) ?? 0);
  await engine.run('create or replace table items (item integer, id varchar, sensitive integer)');
  await engine.insertRows(
    'items',
    ordered.map(({ id, sensitive = false }, item) => [item, id, Number(sensitive)]),
  );
  return ordered;
};

/** The people behind each item of `raw_log` that at least `least` are behind. */
export const peopleOfItems = async (
  engine: QueryEngine,
  least: number,
): Promise<ReadonlyMap<string, number>> => {
  const rows = await engine.rows(
    `select item as id, count(distinct visitor) as people from raw_log group by item having people >= ${least}`,
  );
  return new Map(rows.map((row) => [textIn(row, 'id') ?? '', numberIn(row, 'people')]));
};
