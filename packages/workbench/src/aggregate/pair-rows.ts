import { dayMs } from '@homebody/core';
import { type LeastPeople, type PairRow, pairOptions } from '@homebody/recommenders';
import { keptAnswer } from '../engine/kept-answer.ts';
import { type QueryEngine, numberIn, numbersIn } from '../engine/query-engine.ts';
import { scattered } from '../engine/scattered.ts';
import { type CountOptions, lookedAt } from './item-rows.ts';

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
/** Joined rows that a pass holds at once, fewer where pairs repeat; about 50 bytes each. */
const rowsPerPass = 24_000_000;

export interface PairCountOptions extends CountOptions {
  /** Leaves the table `pairs` (a, b, people, weight_ab, weight_ba), those of few people included, to whoever drops it. */
  readonly keepPairs?: boolean;
}

/** Pairs within sessions before `until`. Those of fewer than `least.pair` people do not leave the engine (P10). */
export const pairRowsOf = async (
  engine: QueryEngine,
  { keepPairs = false, ...options }: PairCountOptions,
): Promise<PairRows> => {
  let isCounted = false;
  const prepare = async (): Promise<void> => {
    if (isCounted) return;
    await engine.run(`create or replace table pair_parts ${pairPartColumns}`);
    await countPairParts(engine, options);
    await mergeParts(engine);
    isCounted = true;
  };
  // Pairs of few people are never kept, so they are counted whatever is.
  if (keepPairs) await prepare();
  const { until, least, people } = options;
  const question = JSON.stringify([
    until,
    least,
    people,
    pairOptions,
    mostItems,
    mostPairs,
    placesSql(options),
    countedSql('places'),
    twiceSql('again'),
  ]);
  const totals = await keptAnswer(engine, totalsSql(least), { question: `totals ${question}`, prepare });
  const best = await keptAnswer(engine, bestSql(least), { question, prepare });
  const rows = await readPairRows(engine, totals, best);
  if (!keepPairs) await engine.run('drop table if exists pairs');
  return rows;
};

export const pairPartColumns = '(a integer, b integer, people bigint, weight_ab double, weight_ba double)';

/**
 * Adds to `pair_parts` the pairs of this engine's people. Nobody's events may be in two parts. First every session counts as a
 * person of its own; then what people came back to, mostly little, is looked through again for those who were counted twice.
 */
export const countPairParts = async (
  engine: QueryEngine,
  options: Pick<CountOptions, 'until' | 'people'>,
): Promise<void> => {
  await engine.run(`create or replace table places as ${placesSql(options)}`);
  await addInPasses(engine, 'places', countedSql);
  await engine.run(
    `create or replace table again as select places.* from places join (
       select visitor, item from places group by visitor, item having count(*) > 1) as more_than_once
     on more_than_once.visitor = places.visitor and more_than_once.item = places.item`,
  );
  await engine.run('drop table places');
  await addInPasses(engine, 'again', twiceSql);
  await engine.run('drop table again');
};

const addInPasses = async (
  engine: QueryEngine,
  table: string,
  countedIn: (table: string) => string,
): Promise<void> => {
  const [size] = await engine.rows(
    `select sum(least(place - 1, greatest(crowd - 1, ${pairOptions.maxGap}))) as joined from ${table}`,
  );
  const passes = Math.max(1, Math.ceil(numberIn(size, 'joined') / rowsPerPass));
  for (let pass = 0; pass < passes; pass += 1)
    await engine.run(
      `insert into pair_parts ${countedIn(passes === 1 ? table : `(select * from ${table} where visitor % ${passes} = ${pass})`)}`,
    );
};

/** The rows that `pair_parts` add up to. Only here can be known which pairs enough people are behind. */
export const mergedPairRows = async (engine: QueryEngine, least: LeastPeople): Promise<PairRows> => {
  await mergeParts(engine);
  const rows = await readPairRows(engine, `(${totalsSql(least)}) as totals`, `(${bestSql(least)}) as best`);
  await engine.run('drop table pairs');
  return rows;
};

/** Each item once a session, at its first place; items of one moment (an order's) share `crowd`. One sort does for both windows. */
const placesSql = ({ until, people = 'true' }: Pick<CountOptions, 'until' | 'people'>): string =>
  `select *, power(0.5, (${until} - at_ms) / ${pairOptions.halfLifeDays * dayMs}.0) as decay from (
     select visitor, session, item, min(at_ms) as at_ms,
       row_number() over (partition by visitor, session order by min(at_ms), ${scattered('item')}, item) as place,
       count(*) over (partition by visitor, session order by min(at_ms) range between current row and current row) as crowd
     from events where at_ms < ${until} and kind in (${lookedAt}) and ${people} group by visitor, session, item) as placed
   where place <= ${mostItems}`;

/** Rounded, since engines add in any order and a build must come out the same twice. */
const mergeParts = async (engine: QueryEngine): Promise<void> => {
  await engine.run(
    `create or replace table pairs as select a, b, cast(sum(people) as integer) as people,
       round(sum(weight_ab), 6) as weight_ab, round(sum(weight_ba), 6) as weight_ba from pair_parts group by a, b`,
  );
  await engine.run('drop table pair_parts');
};

const totalsSql = ({ pair: least }: LeastPeople): string =>
  `select count(*) filter (where people >= ${least}) as kept,
     count(*) filter (where people < ${least}) as dropped from pairs`;

const bestSql = ({ pair: least }: LeastPeople): string =>
  `select a, b, people, weight from (
     select *, row_number() over (partition by a order by weight desc, b) as best from (
       select a, b, people, weight_ab as weight from pairs where people >= ${least}
       union all select b as a, a as b, people, weight_ba as weight from pairs where people >= ${least})
       as directed) as ranked
   where best <= ${mostPairs}`;

const readPairRows = async (engine: QueryEngine, totals: string, best: string): Promise<PairRows> => {
  const [counts] = await engine.rows(`select * from ${totals}`);
  const columns = await engine.columns(`select * from ${best} order by a, b`);
  return {
    kept: numberIn(counts, 'kept'),
    dropped: numberIn(counts, 'dropped'),
    [Symbol.iterator]: iteratePairs(columns),
  };
};

/** SQL: two items of one session, `f` before `l`, near enough to be a pair. */
const pairedSql = (places: string): string =>
  `${places} as f join ${places} as l on l.visitor = f.visitor and l.session = f.session
    and l.place > f.place and (l.place <= f.place + ${pairOptions.maxGap} or l.at_ms = f.at_ms)`;

/**
 * `pairWeight` in SQL, summed over sessions. Items of one moment stand in no order: each pair of them counts both ways, as if
 * at the mean gap of a random order.
 */
const countedSql = (places: string): string => {
  const { maxGap, gapPower, back } = pairOptions;
  const either = (1 + back) / 2;
  const near = `case when f.at_ms = l.at_ms
    then ${either} / power(least(${maxGap}, (f.crowd + 1) / 3.0), ${gapPower})
    else 1 / power(l.place - f.place, ${gapPower}) end`;
  const behind = `case when f.at_ms = l.at_ms then 1.0 else ${back} end * f.decay`;
  return `select least(f.item, l.item) as a, greatest(f.item, l.item) as b, count(*) as people,
      sum(${near} * case when f.item < l.item then l.decay else ${behind} end) as weight_ab,
      sum(${near} * case when f.item < l.item then ${behind} else l.decay end) as weight_ba
    from ${pairedSql(places)} group by 1, 2`;
};

/** Items that one person looked at near each other in several sessions: by how many people too many that was counted, below 0. */
const twiceSql = (places: string): string =>
  `select a, b, cast(sum(1 - sessions) as bigint) as people, 0.0 as weight_ab, 0.0 as weight_ba from (
    select f.visitor, least(f.item, l.item) as a, greatest(f.item, l.item) as b, count(*) as sessions
    from ${pairedSql(places)} group by 1, 2, 3) as by_person
  where sessions > 1 group by a, b`;

/** Rows a, b, people, weight. */
export const iteratePairs = (columns: Parameters<typeof numbersIn>[0]): (() => Iterator<PairRow>) => {
  const [a, b] = [numbersIn(columns, 'a'), numbersIn(columns, 'b')];
  const [people, weight] = [numbersIn(columns, 'people'), numbersIn(columns, 'weight')];
  return function* () {
    for (let at = 0; at < a.length; at += 1)
      yield { a: a[at] ?? 0, b: b[at] ?? 0, people: people[at] ?? 0, weight: weight[at] ?? 0 };
  };
};
