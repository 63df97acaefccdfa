import type { CatalogueRow } from '@homebody/pack';
import {
  type ItemRow,
  type ItemVectors,
  type LeastPeople,
  type Neighbours,
  type PairRow,
  type Popularity,
  buildNeighbours,
  buildPopularity,
  buildVectors,
} from '@homebody/recommenders';
import { itemRowsOf } from '../aggregate/item-rows.ts';
import { type PairCountOptions, pairRowsOf } from '../aggregate/pair-rows.ts';
import type { QueryEngine } from '../engine/query-engine.ts';

export interface Tables {
  readonly popularity: Popularity;
  readonly neighbours: Neighbours;
  readonly vectors: ItemVectors;
  readonly pairs: { readonly kept: number; readonly dropped: number };
  /** Items that too few people are behind for a popularity or vector of their own. */
  readonly itemsBelowK: number;
}

export interface TablesOptions extends PairCountOptions {
  readonly catalogue: readonly CatalogueRow[];
  readonly content: ItemVectors;
}

/** Everything of a pack that is counted in the log, as it stood at one moment. */
export const buildTables = async (
  engine: QueryEngine,
  { catalogue, content, ...counting }: TablesOptions,
): Promise<Tables> => {
  const { least } = counting;
  const rows = await itemRowsOf(engine, counting);
  const pairs = await pairRowsOf(engine, counting);
  return {
    ...tablesFrom({ rows, pairs, content, least }),
    pairs: { kept: pairs.kept, dropped: pairs.dropped },
    itemsBelowK: catalogue.length - enough(rows, least),
  };
};

export interface CountedRows {
  readonly rows: readonly ItemRow[];
  readonly pairs: Iterable<PairRow>;
  readonly content: ItemVectors;
  readonly least: LeastPeople;
}

/** What a pack says, out of what was counted. */
export const tablesFrom = ({
  rows,
  pairs,
  content,
  least,
}: CountedRows): Pick<Tables, 'popularity' | 'neighbours' | 'vectors'> => {
  const size = content.rows.length / content.dim;
  return {
    popularity: buildPopularity(rows, size, least),
    neighbours: buildNeighbours(pairs, rows, size, least),
    vectors: buildVectors(pairs, rows, content, least),
  };
};

const enough = (rows: readonly ItemRow[], least: LeastPeople): number =>
  rows.filter(({ people }) => people >= least.item).length;
