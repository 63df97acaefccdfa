/** What a shop's series are made of: a row a day or week of all, of a category or of a channel. */
import { dayMs } from '@homebody/core';
import { type QueryEngine, numbersIn } from '../engine/query-engine.ts';

export type Measure = 'visits' | 'units' | 'value';

/** Stands for all of them in `Point.of`. */
export const ofAll = -1;

export interface Point {
  /** Code of a category or channel. */
  readonly of: number;
  /** Days or weeks since the first of them in 1970. */
  readonly at: number;
  readonly people: number;
  readonly units: number;
  readonly value: number;
}

export interface Source {
  readonly measures: readonly Measure[];
  readonly of: 'channel' | 'category';
  readonly codes: readonly number[];
  readonly from: 'visits' | 'bought';
}

export const pointsOf = async (
  engine: QueryEngine,
  { of, codes, from }: Source,
  days: number,
): Promise<readonly Point[]> => {
  const offset = days === 7 ? 4 : 0;
  const at = `cast(floor((at_ms / ${dayMs}.0 - ${offset}) / ${days}) as integer)`;
  const sums =
    from === 'visits'
      ? 'count(*) as units, count(*) as value'
      : 'sum(quantity) as units, sum(value) as value';
  const select = (code: string, where: string): string =>
    `select ${code} as of_what, ${at} as at_step, count(distinct visitor) as people, ${sums} from ${from} where ${where}
     group by 1, 2`;
  const some = codes.length > 0 ? ` union all ${select(of, `${of} in (${codes.join(', ')})`)}` : '';
  const columns = await engine.columns(
    `select * from (${select(`${ofAll}`, 'true')}${some}) as points order by of_what, at_step`,
  );
  const [place, people, units, value] = ['at_step', 'people', 'units', 'value'].map((name) =>
    numbersIn(columns, name),
  );
  return Array.from(numbersIn(columns, 'of_what'), (code, row) => {
    return { of: code, at: place![row]!, people: people![row]!, units: units![row]!, value: value![row]! };
  });
};
