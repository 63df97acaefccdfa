import type { Catalogue, CatalogueRow } from '@homebody/pack';
import {
  type ItemRow,
  type ItemVectors,
  type LeastPeople,
  type Context,
  type Neighbours,
  type Popularity,
  buildContext,
  buildNeighbours,
  buildPopularity,
  buildVectors,
  composePopularity,
  popularityScale,
} from '@homebody/recommenders';
import { contextRowsOf } from '../aggregate/context-rows.ts';
import { type CountOptions, itemRowsOf } from '../aggregate/item-rows.ts';
import { pairRowsOf } from '../aggregate/pair-rows.ts';
import type { QueryEngine } from '../engine/query-engine.ts';

export interface Tables {
  readonly popularity: Popularity;
  readonly context: Context;
  readonly neighbours: Neighbours;
  readonly vectors: ItemVectors;
  readonly pairs: { readonly kept: number; readonly dropped: number };
  /** Items that too few people are behind for a popularity or vector of their own. */
  readonly itemsBelowK: number;
}

export interface TablesOptions extends CountOptions {
  readonly catalogue: Catalogue;
  /** The same as the workbench read it, by index. */
  readonly items: readonly CatalogueRow[];
  readonly content: ItemVectors;
}

/** Everything of a pack that is counted in the log, as it stood at one moment. */
export const buildTables = async (
  engine: QueryEngine,
  { catalogue, items, content, ...counting }: TablesOptions,
): Promise<Tables> => {
  const { least } = counting;
  const rows = await itemRowsOf(engine, counting);
  const pairs = await pairRowsOf(engine, counting);
  const contexts = await contextRowsOf(engine, { ...counting, category: catalogue.category });
  const popularity = buildPopularity(rows, catalogue.size, least);
  const scale = popularityScale(rows, least);
  return {
    popularity: {
      ...popularity,
      composed: composePopularity(popularity.popularity, {
        catalogue: items,
        content,
        scale,
        end: counting.until,
      }),
    },
    context: buildContext(contexts, {
      categories: catalogue.categories.length,
      scale,
      end: counting.until,
      least,
    }),
    neighbours: buildNeighbours(pairs, rows, catalogue.size, least),
    vectors: buildVectors(pairs, rows, content, least),
    pairs: { kept: pairs.kept, dropped: pairs.dropped },
    itemsBelowK: catalogue.size - enough(rows, least),
  };
};

const enough = (rows: readonly ItemRow[], least: LeastPeople): number =>
  rows.filter(({ people }) => people >= least.item).length;
