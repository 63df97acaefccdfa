import { type QueryEngine, textIn } from '../engine/query-engine.ts';

/** The different texts of a column, in the order of their letters; a thousand at most. */
export const distinctTexts = async (
  engine: QueryEngine,
  table: string,
  column: string,
): Promise<readonly string[]> => {
  const rows = await engine.rows(`select distinct ${column} as said from ${table} order by said limit 1000`);
  return rows.map((row) => textIn(row, 'said') ?? '');
};
