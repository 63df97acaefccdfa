import type { Catalogue } from '@homebody/pack';
import { quotedText } from '../engine/dialect.ts';
import type { QueryEngine } from '../engine/query-engine.ts';

/** Rows of an insert: few enough for any engine's statement length. */
const batch = 1_000;

/** Fills the table `items` (item, id, sensitive) with a pack's catalogue, in the pack's own numbers. */
export const itemsOfPack = async (
  engine: QueryEngine,
  { ids, sensitive }: Pick<Catalogue, 'ids' | 'sensitive'>,
): Promise<void> => {
  await engine.run('create table items (item integer, id varchar, sensitive integer)');
  const rows = ids.map((id, item) => `(${item}, ${quotedText(id)}, ${sensitive[item] ?? 0})`);
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
