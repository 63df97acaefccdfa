import type { ItemRow, LeastPeople, PairRow } from '@homebody/recommenders';
import { type CountOptions, itemRowsOf } from '../aggregate/item-rows.ts';
import { iteratePairs } from '../aggregate/pair-rows.ts';
import { type QueryEngine, numberIn } from '../engine/query-engine.ts';

/**
 * What was counted of the older part, of few people too: only to be ranked by, in memory, while a pack is built. None of
 * it may be written anywhere.
 */
export interface PriceCounts {
  readonly rows: readonly ItemRow[];
  readonly pairs: Iterable<PairRow>;
  /** One person in so many was counted; thresholds have to be divided by it. */
  readonly share: number;
  /** Unordered pairs with at least so many of the counted people, by that number. */
  readonly kept: ReadonlyMap<number, number>;
}

export interface PriceCountOptions extends CountOptions {
  readonly share: number;
  /** Items of the catalogue. */
  readonly size: number;
}

/** The least, what is stated, and what statements about groups need: the thresholds that are compared. */
export const comparedK = (stated: number): readonly number[] =>
  [...new Set([1, stated, 50])].sort((a, b) => a - b);

/** What a threshold over everybody is over the people who were counted. */
export const scaledK = (k: number, share: number): number => Math.max(1, Math.round(k / share));

/** Pair rows that cross to Node, for each threshold; a neighbour table keeps 20 of an item. */
const mostRows = 500_000;
const [fewestOfItem, mostOfItem] = [20, 200];

/** Reads items and the table `pairs`, those of few people included, and drops the table. */
export const readPriceCounts = async (
  engine: QueryEngine,
  { share, size, ...counting }: PriceCountOptions,
): Promise<PriceCounts> => {
  const rows = await itemRowsOf(engine, { ...counting, least: { ...counting.least, item: 1 } });
  const ks = comparedK(counting.least.pair).map((k) => scaledK(k, share));
  // The best of each band: at a high threshold, pairs of few people have not taken the places of others.
  const band = ks.map((k) => `case when people >= ${k} then 1 else 0 end`).join(' + ');
  const most = Math.max(fewestOfItem, Math.min(mostOfItem, Math.floor(mostRows / Math.max(1, size))));
  const columns = await engine.columns(
    `select a, b, people, weight from (
       select *, row_number() over (partition by a, band order by weight desc, b) as best from (
         select a, b, people, weight_ab as weight, ${band} as band from pairs
         union all select b as a, a as b, people, weight_ba as weight, ${band} as band from pairs) as directed) as ranked
     where best <= ${most} order by a, b`,
  );
  const counts = ks.map((k, at) => `sum(case when people >= ${k} then 1 else 0 end) as kept_${at}`);
  const [kept] = await engine.rows(`select ${counts.join(', ')} from pairs`);
  await engine.run('drop table pairs');
  return {
    rows,
    pairs: { [Symbol.iterator]: iteratePairs(columns) },
    share,
    kept: new Map(ks.map((k, at) => [k, numberIn(kept, `kept_${at}`)])),
  };
};

/** The rows as `itemRowsOf` would have given them at a threshold. */
export const rowsAt = (rows: readonly ItemRow[], { item: least }: LeastPeople): readonly ItemRow[] => {
  const enough = (people: number): number => (people >= least ? people : 0);
  return rows.map((row) => ({
    ...row,
    weight: row.people >= least ? row.weight : 0,
    recentPeople: enough(row.recentPeople),
    earlierPeople: enough(row.earlierPeople),
  }));
};
