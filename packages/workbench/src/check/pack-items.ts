import type { ItemId } from '@homebody/core';
import { quotedText } from '../engine/dialect.ts';
import type { QueryEngine } from '../engine/query-engine.ts';

/** Rows of an insert: few enough for any engine's statement length. */
const batch = 1_000;

/** Fills the table `items` (item, id) with a pack's catalogue, in the pack's own numbers. */
export const itemsOfPack = async (engine: QueryEngine, ids: readonly ItemId[]): Promise<void> => {
  await engine.run('create table items (item integer, id varchar)');
  const rows = ids.map((id, item) => `(${item}, ${quotedText(id)})`);
  await insertRows(engine, 'items', rows);
};

export const insertRows = async (
  engine: QueryEngine,
  table: string,
  rows: readonly string[],
): Promise<void> => {
  for (let start = 0; start < rows.length; start += batch)
    await engine.run(`insert into ${table} values ${rows.slice(start, start + batch).join(', ')}`);
};
