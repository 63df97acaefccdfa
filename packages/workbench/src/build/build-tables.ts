import type { Catalogue, CatalogueRow } from '@homebody/pack';
import {
  type Context,
  type ItemRow,
  type ItemVectors,
  type LeastPeople,
  type Neighbours,
  type PairRow,
  type Popularity,
  buildContext,
  buildNeighbours,
  buildPopularity,
  composePopularity,
  popularityScale,
} from '@homebody/recommenders';
import { contextRowsOf } from '../aggregate/context-rows.ts';
import { type PairCountOptions, type PairRows, pairRowsOf } from '../aggregate/pair-rows.ts';
import type { QueryEngine } from '../engine/query-engine.ts';

export interface Tables {
  readonly popularity: Popularity;
  readonly context: Context;
  readonly neighbours: Neighbours;
  readonly pairs: PairRows;
  /** Items that too few people are behind for a popularity or vector of their own. */
  readonly itemsBelowK: number;
}

export interface TablesOptions extends PairCountOptions {
  readonly catalogue: Catalogue;
  /** The same as the workbench read it, by index. */
  readonly items: readonly CatalogueRow[];
  readonly content: ItemVectors;
  /** Counted already, of the same people and time. */
  readonly rows: readonly ItemRow[];
}

/** What of a pack is counted in the log, as it stood at one moment. */
export const buildTables = async (
  engine: QueryEngine,
  { catalogue, items, content, rows, ...counting }: TablesOptions,
): Promise<Tables> => {
  const { least, until } = counting;
  const pairs = await pairRowsOf(engine, counting);
  const contexts = await contextRowsOf(engine, { ...counting, category: catalogue.category });
  return {
    ...tablesFrom({ rows, pairs, items, content, least, end: until }),
    context: buildContext(contexts, {
      categories: catalogue.categories.length,
      scale: popularityScale(rows, least),
      end: until,
      least,
    }),
    pairs,
    itemsBelowK: catalogue.size - rows.filter(({ people }) => people >= least.item).length,
  };
};

export interface CountedRows {
  readonly rows: readonly ItemRow[];
  readonly pairs: Iterable<PairRow>;
  readonly items: readonly CatalogueRow[];
  readonly content: ItemVectors;
  readonly least: LeastPeople;
  /** Nothing from this moment on was counted. */
  readonly end: number;
}

/** What a pack says, out of what was counted. */
export const tablesFrom = (counted: CountedRows): Pick<Tables, 'popularity' | 'neighbours'> => ({
  popularity: popularityFrom(counted),
  neighbours: buildNeighbours(counted.pairs, counted.rows, counted.items.length, counted.least),
});

export const popularityFrom = ({
  rows,
  items,
  content,
  least,
  end,
}: Omit<CountedRows, 'pairs'>): Popularity => {
  const popularity = buildPopularity(rows, items.length, least);
  const scale = popularityScale(rows, least);
  return {
    ...popularity,
    composed: composePopularity(popularity.popularity, { catalogue: items, content, scale, end }),
  };
};
