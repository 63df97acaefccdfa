/**
 * A log that is too much for one process is counted in parts, each by a process of its own with some of the people, and the sums
 * are added up. A part holds sums over single people: it is no pack, and stays with the log. Least numbers of people are asked
 * for once all parts are together (P10).
 */
import { join } from 'node:path';
import type { ItemRow, LeastPeople } from '@homebody/recommenders';
import type { QueryEngine } from '../engine/query-engine.ts';
import { countItemParts, itemPartColumns, mergedItemRows } from './item-rows.ts';
import { type PairRows, countPairParts, mergedPairRows, pairPartColumns } from './pair-rows.ts';

export interface PartOptions {
  /** Where the part's files are. */
  readonly folder: string;
  readonly until: number;
}

const parts = { item_parts: itemPartColumns, pair_parts: pairPartColumns };
const fileOf = (folder: string, part: string): string => join(folder, `${part}.parquet`);

/** Counts the events of this engine. `items` must be the same in all parts. */
export const writeParts = async (engine: QueryEngine, { folder, until }: PartOptions): Promise<void> => {
  for (const [part, columns] of Object.entries(parts))
    await engine.run(`create or replace table ${part} ${columns}`);
  await countItemParts(engine, { until });
  await countPairParts(engine, { until });
  for (const part of Object.keys(parts)) {
    await engine.writeParquet(`select * from ${part}`, fileOf(folder, part));
    await engine.run(`drop table ${part}`);
  }
};

/** The rows of the whole log, of what was counted in its parts, in whichever engines that was. */
export const mergeParts = async (
  engine: QueryEngine,
  folders: readonly string[],
  least: LeastPeople,
): Promise<{ readonly items: readonly ItemRow[]; readonly pairs: PairRows }> => {
  for (const [part, columns] of Object.entries(parts)) {
    await engine.run(`create or replace table ${part} ${columns}`);
    for (const folder of folders) await engine.insertParquet(part, fileOf(folder, part));
  }
  return { items: await mergedItemRows(engine, least), pairs: await mergedPairRows(engine, least) };
};
