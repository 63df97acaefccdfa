import { dayMs } from '@homebody/core';
import { type LeastPeople, type PairRow, pairOptions } from '@homebody/recommenders';
import { type QueryEngine, numberIn, numbersIn } from '../engine/query-engine.ts';
import { lookedAt } from './item-rows.ts';

export interface PairRows extends Iterable<PairRow> {
  /** Unordered pairs that enough people are behind. */
  readonly kept: number;
  /** Unordered pairs that were left out because too few people are behind them. */
  readonly dropped: number;
}

/** Longer sessions are robots or wholesalers; their first items are as good as all of them. */
const mostItems = 100;
/** Pairs of an item that cross to Node, best first: more than any neighbour table or vector needs. */
const mostPairs = 200;
/** Joined rows that a pass holds at once, about 40 bytes each. */
const rowsPerPass = 12_000_000;

/** Pairs within sessions before `until`. Those of fewer than `least.pair` people never leave the engine (P10). */
export const pairRowsOf = async (
  engine: QueryEngine,
  { until, least }: { readonly until: number; readonly least: LeastPeople },
): Promise<PairRows> => {
  // Each item once a session, at its first place; items of one moment (an order's) share `crowd`.
  await engine.run(
    `create or replace table places as select *, count(*) over (partition by visitor, session, at_ms) as crowd from (
       select visitor, session, item, min(at_ms) as at_ms,
         row_number() over (partition by visitor, session order by min(at_ms), ${engine.dialect.hash('item')}) as place
       from events where at_ms < ${until} and kind in (${lookedAt}) group by visitor, session, item) as placed
     where place <= ${mostItems}`,
  );
  const [size] = await engine.rows(
    `select sum(least(crowd - 1, ${mostItems}) / 2.0 + ${pairOptions.maxGap}) as joined from places`,
  );
  const passes = Math.max(1, Math.ceil(numberIn(size, 'joined') / rowsPerPass));
  await engine.run(
    'create or replace table pairs (a integer, b integer, people integer, weight_ab double, weight_ba double)',
  );
  let dropped = 0;
  for (let pass = 0; pass < passes; pass += 1) {
    await engine.run(`create or replace table counted as ${countedSql(until, pass, passes)}`);
    const [few] = await engine.rows(`select count(*) as n from counted where people < ${least.pair}`);
    dropped += numberIn(few, 'n');
    await engine.run(`insert into pairs select * from counted where people >= ${least.pair}`);
  }
  await engine.run('drop table counted');
  await engine.run('drop table places');
  const columns = await engine.columns(
    `select a, b, people, weight from (
       select *, row_number() over (partition by a order by weight desc, b) as best from (
         select a, b, people, weight_ab as weight from pairs
         union all select b as a, a as b, people, weight_ba as weight from pairs) as directed) as ranked
     where best <= ${mostPairs} order by a, b`,
  );
  const [kept] = await engine.rows('select count(*) as n from pairs');
  await engine.run('drop table pairs');
  return { kept: numberIn(kept, 'n'), dropped, [Symbol.iterator]: iterate(columns) };
};

/**
 * `pairWeight` in SQL, summed per person and then over people, so that people are counted by counting rows.
 * Rounded, since engines add in any order and a build must come out the same twice. Items
 * of one moment stand in no order: each pair of them counts both ways, as if at the mean gap of a random order.
 */
const countedSql = (until: number, pass: number, passes: number): string => {
  const { maxGap, gapPower, back, halfLifeDays } = pairOptions;
  const age = (at: string): string => `power(0.5, (${until} - ${at}) / ${halfLifeDays * dayMs}.0)`;
  const either = (1 + back) / 2;
  const joined = `select f.visitor, f.item as first_item, l.item as last_item,
      case when f.at_ms = l.at_ms then least(${maxGap}, (f.crowd + 1) / 3.0) else l.place - f.place end as gap,
      case when f.at_ms = l.at_ms then ${either} else 1.0 end * ${age('l.at_ms')} as forward,
      case when f.at_ms = l.at_ms then ${either} else ${back} end * ${age('f.at_ms')} as backward
    from places as f join places as l on l.visitor = f.visitor and l.session = f.session
      and l.place > f.place and (l.place <= f.place + ${maxGap} or l.at_ms = f.at_ms)
    where least(f.item, l.item) % ${passes} = ${pass}`;
  const byPerson = `select visitor, least(first_item, last_item) as a, greatest(first_item, last_item) as b,
      sum(case when first_item < last_item then forward else backward end / power(gap, ${gapPower})) as weight_ab,
      sum(case when first_item < last_item then backward else forward end / power(gap, ${gapPower})) as weight_ba
    from (${joined}) as joined group by 1, 2, 3`;
  return `select a, b, cast(count(*) as integer) as people, round(sum(weight_ab), 6) as weight_ab,
      round(sum(weight_ba), 6) as weight_ba
    from (${byPerson}) as by_person group by a, b`;
};

const iterate = (columns: Parameters<typeof numbersIn>[0]): (() => Iterator<PairRow>) => {
  const [a, b] = [numbersIn(columns, 'a'), numbersIn(columns, 'b')];
  const [people, weight] = [numbersIn(columns, 'people'), numbersIn(columns, 'weight')];
  return function* () {
    for (let at = 0; at < a.length; at += 1)
      yield { a: a[at] ?? 0, b: b[at] ?? 0, people: people[at] ?? 0, weight: weight[at] ?? 0 };
  };
};
