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
  const { median } = engine.dialect;
  const rows = await engine.rows(
    `select counted.item as id, price, people, names.value as name, categories.value as category, brands.value as brand
     from (select item, ${median('case when price > 0 then price end')} as price, count(distinct visitor) as people
         from raw_log group by item) as counted
       left join ${mostFrequent('name')} as names on names.item = counted.item
       left join ${mostFrequent('category')} as categories on categories.item = counted.item
       left join ${mostFrequent('brand')} as brands on brands.item = counted.item
     order by counted.item`,
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

/** Per item the value that most of its rows have; of equals, the first by its letters, so that no order of rows matters. */
const mostFrequent = (column: string): string =>
  `(select item, value from (
     select item, ${column} as value, row_number() over (partition by item order by count(*) desc, ${column}) as place
     from raw_log where ${column} is not null group by item, ${column}) as ranked where place = 1)`;
