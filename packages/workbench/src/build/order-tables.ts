import { type Catalogue, type CatalogueRow, noCode } from '@homebody/pack';
import { type Neighbours, type Rhythm, buildBaskets, buildRhythm } from '@homebody/recommenders';
import { basketRowsOf } from '../aggregate/basket-rows.ts';
import type { CountOptions } from '../aggregate/item-rows.ts';
import { rhythmRowsOf } from '../aggregate/rhythm-rows.ts';
import type { QueryEngine } from '../engine/query-engine.ts';

export interface OrderTables {
  readonly baskets: Neighbours;
  readonly rhythm: Rhythm;
  readonly orders: {
    /** Pairs that enough people bought together. */
    readonly pairs: number;
    /** Consumables of which it is known how long they last. */
    readonly rhythms: number;
  };
}

/** Everything of a pack that is counted in orders. */
export const orderTables = async (
  engine: QueryEngine,
  {
    rows,
    catalogue,
    ...counting
  }: CountOptions & { readonly rows: readonly CatalogueRow[]; readonly catalogue: Catalogue },
): Promise<OrderTables> => {
  const { least } = counting;
  const categoryOf = (item: number): number =>
    catalogue.category[item] === noCode ? -1 : (catalogue.category[item] ?? -1);
  const { pairs, buyers } = await basketRowsOf(engine, counting);
  const consumables = rows.flatMap(({ consumable, sensitive }, item) =>
    consumable && !sensitive ? [{ item, category: categoryOf(item) }] : [],
  );
  const rhythm = buildRhythm(await rhythmRowsOf(engine, consumables, counting), rows, categoryOf, least);
  return {
    baskets: buildBaskets(pairs, buyers, rows, least),
    rhythm,
    orders: { pairs: pairs.length, rhythms: rhythm.days.filter((days) => days > 0).length },
  };
};
