import { dayMs } from '@homebody/core';
import { type QueryEngine, numberIn } from '../engine/query-engine.ts';

/** Tables are built on what is before `choicesFrom`; the prior is trained on choices from there and judged on those from `judgedFrom`. */
export interface TimeSplit {
  readonly choicesFrom: number;
  readonly judgedFrom: number;
  readonly end: number;
}

/** Shorter logs are not cut at midnight, which could leave a part empty. */
const roundedFromDays = 20;
/** Events that each of the two newer parts should have. */
const wanted = 25_000;

/**
 * Cuts the log by time. The newer parts are as small as will do (5 to 12.5 % of the events each), because the tables
 * are as old as the parts are long, and a shop's are never older than a night.
 */
export const splitTime = async (engine: QueryEngine): Promise<TimeSplit> => {
  const [size] = await engine.rows(
    'select count(*) as n, min(at_ms) as first_at, max(at_ms) as last_at from events',
  );
  const part = Math.max(0.05, Math.min(0.125, wanted / numberIn(size, 'n')));
  const [cuts] = await engine.rows(
    `select ${engine.dialect.quantile('at_ms', 1 - 2 * part)} as choices_from,
       ${engine.dialect.quantile('at_ms', 1 - part)} as judged_from from events`,
  );
  const days = (numberIn(size, 'last_at') - numberIn(size, 'first_at')) / dayMs;
  const cut = (at: number): number =>
    days < roundedFromDays ? Math.round(at) : Math.floor(at / dayMs) * dayMs;
  return {
    choicesFrom: cut(numberIn(cuts, 'choices_from')),
    judgedFrom: cut(numberIn(cuts, 'judged_from')),
    end: numberIn(size, 'last_at') + 1,
  };
};
