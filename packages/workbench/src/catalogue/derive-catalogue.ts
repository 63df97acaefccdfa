import { HomebodyError } from '@homebody/core';
import type { CatalogueRow } from '@homebody/pack';
import { type QueryEngine, numberIn, textIn } from '../engine/query-engine.ts';

export interface DerivedCatalogue {
  readonly items: readonly CatalogueRow[];
  /** Items left out because fewer than `least` people are behind what the log says of them. */
  readonly dropped: number;
}

/**
 * A catalogue out of `raw_log`, for a shop that gives none: the most frequent name, category and brand, the median
 * price. A log speaks of people, so an item of fewer than `least` people is not in it (P10).
 */
export const deriveCatalogue = async (engine: QueryEngine, least: number): Promise<DerivedCatalogue> => {
  const { mostFrequent, median } = engine.dialect;
  const rows = await engine.rows(
    `select item as id, ${mostFrequent('name')} as name, ${mostFrequent('category')} as category,
       ${mostFrequent('brand')} as brand, ${median('case when price > 0 then price end')} as price,
       count(distinct visitor) as people
     from raw_log group by item order by item`,
  );
  const known = rows.filter((row) => numberIn(row, 'people') >= least);
  if (known.length === 0)
    throw new HomebodyError(
      'invalid-log',
      `The log: no item has at least ${least} people behind it, so no catalogue can be made of it. Give one with --catalog.`,
    );
  const items = known.map((row): CatalogueRow => {
    const id = textIn(row, 'id') ?? '';
    const price = numberIn(row, 'price');
    return {
      id,
      name: textIn(row, 'name') ?? id,
      category: textIn(row, 'category'),
      brand: textIn(row, 'brand'),
      price: price > 0 ? Math.round(price * 100) / 100 : undefined,
    };
  });
  return { items, dropped: rows.length - items.length };
};
