import type { QueryEngine } from '../engine/query-engine.ts';

/** SQL: who a visitor is after visitors were joined, and the join that it takes, onto a table with a column `visitor`. */
export interface JoinedVisitors {
  readonly visitor: (table: string) => string;
  readonly join: (table: string) => string;
}

/** As the log that was cleaned last joins them; as they are where it joins nobody, or no log was read. */
export const joinedVisitors = async (engine: QueryEngine): Promise<JoinedVisitors> => {
  const isThere = await engine.rows('select count(*) as n from joined').then(
    () => true,
    () => false,
  );
  return isThere
    ? {
        visitor: (table) => `coalesce(joined.owner, ${table}.visitor)`,
        join: (table) => `left join joined on joined.device = ${table}.visitor`,
      }
    : { visitor: (table) => `${table}.visitor`, join: () => '' };
};
