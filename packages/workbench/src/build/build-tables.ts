import {
  type ItemRow,
  type LeastPeople,
  type Neighbours,
  type PairRow,
  type Popularity,
  buildNeighbours,
  buildPopularity,
} from '@homebody/recommenders';
import { type PairCountOptions, type PairRows, pairRowsOf } from '../aggregate/pair-rows.ts';
import type { QueryEngine } from '../engine/query-engine.ts';

export interface Tables {
  readonly popularity: Popularity;
  readonly neighbours: Neighbours;
  readonly pairs: PairRows;
  /** Items that too few people are behind for a popularity or vector of their own. */
  readonly itemsBelowK: number;
}

export interface TablesOptions extends PairCountOptions {
  /** Items of the catalogue. */
  readonly size: number;
  /** Counted already, of the same people and time. */
  readonly rows: readonly ItemRow[];
}

/** What of a pack is counted in the log, as it stood at one moment. */
export const buildTables = async (
  engine: QueryEngine,
  { size, rows, ...counting }: TablesOptions,
): Promise<Tables> => {
  const { least } = counting;
  const pairs = await pairRowsOf(engine, counting);
  return {
    ...tablesFrom({ rows, pairs, size, least }),
    pairs,
    itemsBelowK: size - rows.filter(({ people }) => people >= least.item).length,
  };
};

export interface CountedRows {
  readonly rows: readonly ItemRow[];
  readonly pairs: Iterable<PairRow>;
  readonly size: number;
  readonly least: LeastPeople;
}

/** What a pack says, out of what was counted. */
export const tablesFrom = ({
  rows,
  pairs,
  size,
  least,
}: CountedRows): Pick<Tables, 'popularity' | 'neighbours'> => ({
  popularity: buildPopularity(rows, size, least),
  neighbours: buildNeighbours(pairs, rows, size, least),
});
