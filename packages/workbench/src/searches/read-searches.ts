import type { Cleaning } from '../clean/cleaning.ts';
import { joinedVisitors } from '../clean/joined-visitors.ts';
import { quotedText } from '../engine/dialect.ts';
import { withEvenLineEnds } from '../engine/even-line-ends.ts';
import type { QueryEngine } from '../engine/query-engine.ts';
import type { LoadedLog } from '../log/load-log.ts';
import { logSql } from '../log/log-sql.ts';

/** Google Analytics 4's names of it, and common ones. */
const searchEvents = ['search', 'view_search_results', 'site_search', 'search_results'];
/** Longer ones are pasted, and nobody else's. */
const mostLetters = 80;

export interface SearchesOptions {
  /** Epoch milliseconds. */
  readonly now: number;
  readonly cleaning: Cleaning;
}

/**
 * Reads what people searched for into the table `searches`: `visitor`, as in `raw_log`, `at_ms` and `term` in small letters. False,
 * and no table, when no file of the log says it.
 */
export const readSearches = async (
  engine: QueryEngine,
  files: LoadedLog['files'],
  { now, cleaning }: SearchesOptions,
): Promise<boolean> => {
  const { dialect } = engine;
  const { visitor, join } = await joinedVisitors(engine);
  const telling = files.filter(({ resolved: { fields } }) => fields.search && fields.event);
  await engine.run('drop table if exists searches');
  for (const [at, each] of telling.entries())
    await withEvenLineEnds(
      engine,
      each.file,
      async (file) => {
        await engine.run(
          `create or replace table searches_read as select distinct ${visitor('sought')} as visitor, at_ms, term
           from (select ${dialect.hash(`coalesce(person_text, user_text, '')`)} as visitor, at_ms,
             substring(search_text, 1, ${mostLetters}) as term from (${logSql(dialect, { ...each, file, now, cleaning, numbered: false })}) as log_rows
           where not is_damaged and lower(event) in (${searchEvents.map(quotedText).join(', ')})
             and search_text is not null and user_text is not null and at_ms is not null) as sought ${join('sought')}`,
        );
        return true;
      },
      async () => {
        if (at === 0) return engine.run(dialect.renamed('searches_read', 'searches'));
        await engine.run('insert into searches select * from searches_read');
        return engine.run('drop table searches_read');
      },
    );
  return telling.length > 0;
};
