import { createHash } from 'node:crypto';
import { type QueryEngine, numberIn } from './query-engine.ts';

/**
 * The table that answers a query. An engine that outlives the build keeps it under a name made of the question, and the
 * next build that asks the same finds it there; any other is given the query itself. `prepare` makes what the query needs.
 */
export const keptAnswer = async (
  engine: QueryEngine,
  query: string,
  { question = query, prepare }: { readonly question?: string; readonly prepare: () => Promise<void> },
): Promise<string> => {
  if (!engine.keeps) {
    await prepare();
    return `(${query}) as answer`;
  }
  const name = `answer_${createHash('sha256').update(question).digest('hex').slice(0, 16)}`;
  const [there] = await engine.rows(
    `select count(*) as n from information_schema.tables where table_name = '${name}'`,
  );
  if (numberIn(there, 'n') === 0) {
    await prepare();
    // Made at once or not at all, so that it is whole when it is there.
    await engine.run(`create table ${name} as ${query}`);
  }
  return name;
};
