/** Kinds of visitors: clusters of what they look at, named by what stands out in each, with what they buy. */
import { noBand, noCode } from '@homebody/pack';
import { buildClusters, clusterOf } from '@homebody/segments';
import { type QueryEngine, numbersIn } from '../../engine/query-engine.ts';
import { scattered } from '../../engine/scattered.ts';
import { meanOf } from '../../forecast/mean-of.ts';
import { type Amounts, type Estimate, shareOf, shareOfAmount } from '../estimate.ts';
import type { Said, Shop } from '../statement.ts';
import { type ValueOf, valueOf } from '../value-of.ts';

export interface Persona {
  /** In words, such as "look at lamps, come often". */
  readonly name: string;
  readonly people: number;
  readonly share: Estimate;
  /** `undefined` where nobody bought. */
  readonly valueShare: Estimate | undefined;
  /** The categories that most of them bought of. */
  readonly buys: readonly { readonly category: string; readonly share: Estimate }[];
}

export interface Personas {
  readonly valueOf: ValueOf;
  /** People who were looked at. */
  readonly people: number;
  /** The largest first. */
  readonly personas: readonly Persona[];
}

/** People looked at, at most: kinds of people that more would be needed to see are too small to speak of. */
const mostPeople = 3_000;
const mostCategories = 8;
const leastLooks = 3;
const mostKinds = 6;
const [mostTraits, mostBought] = [3, 3];
/** Standard deviations from everybody's mean, from which on something stands out. */
const standsOut = 0.4;

/** One person's looks by category as parts, habits, what they bought of (0 or 1) and their amount. */
export interface Told {
  readonly parts: readonly number[];
  readonly habits: readonly number[];
  readonly bought: readonly number[];
  readonly amount: number;
}

const habits: readonly { readonly sql: string; readonly more: string; readonly less: string }[] = [
  { sql: 'ln(1.0 + visits)', more: 'come often', less: 'come seldom' },
  { sql: 'ln(1.0 + coalesce(orders, 0))', more: 'buy often', less: 'buy seldom' },
  { sql: 'mean_band', more: 'look at dearer things of a kind', less: 'look at cheaper things of a kind' },
];

export const personasOf = async ({ engine, catalogue, least }: Shop): Promise<Said<Personas>> => {
  const value = await valueOf(engine);
  const top = await engine.columns(
    `select category, count(*) as n from tastes where category <> ${noCode} group by category
     order by n desc, category limit ${mostCategories}`,
  );
  const codes = [...numbersIn(top, 'category')];
  const told = codes.length < 2 ? [] : await toldOf(engine, codes, value);
  const names = codes.map((code) => catalogue.categories[code] ?? '');
  return personasFrom(told, names, value, least);
};

const toldOf = async (
  engine: QueryEngine,
  codes: readonly number[],
  value: ValueOf,
): Promise<readonly Told[]> => {
  const ofCode = (code: number, at: number): string =>
    `sum(case when category = ${code} then looks else 0 end) * 1.0 / sum(looks) as part${at},
     max(case when category = ${code} then bought else 0 end) as bought${at}`;
  const each = (name: string): string => codes.map((_, at) => `${name}${at}`).join(', ');
  const columns = await engine.columns(
    `select ${each('part')}, ${each('bought')}, ${habits.map(({ sql }, at) => `${sql} as habit${at}`).join(', ')},
       coalesce(${value}, 0) as amount
     from (select visitor, sum(looks) as looks, ${codes.map(ofCode).join(', ')},
         sum(case when band <> ${noBand} then band * looks end) * 1.0 / sum(case when band <> ${noBand} then looks end) as mean_band
       from tastes group by visitor having sum(looks) >= ${leastLooks}) as liked
       join (select visitor, visits, first_at from shoppers) as came on came.visitor = liked.visitor
       left join (select visitor, orders, value, units from customers) as buyers on buyers.visitor = liked.visitor
     order by ${scattered('first_at')}, first_at, looks, ${each('part')} limit ${mostPeople}`,
  );
  const columnsOf = (name: string, count: number): readonly (readonly unknown[] | Float64Array)[] =>
    Array.from({ length: count }, (_, at) => columns[`${name}${at}`] ?? []);
  const amounts = numbersIn(columns, 'amount');
  const [parts, bought, kept] = [columnsOf('part', codes.length), columnsOf('bought', codes.length), columnsOf('habit', habits.length)]; // prettier-ignore
  const numberAt = (column: readonly unknown[] | Float64Array, row: number): number => {
    const cell = column[row];
    return typeof cell === 'number' ? cell : NaN;
  };
  return Array.from(amounts, (amount, row) => ({
    parts: parts.map((column) => numberAt(column, row)),
    habits: kept.map((column) => numberAt(column, row)),
    bought: bought.map((column) => numberAt(column, row)),
    amount,
  }));
};

/** Clusters are of tastes alone, since habits drown them; names are of both. */
export const personasFrom = (
  told: readonly Told[],
  categories: readonly string[],
  value: ValueOf,
  least: number,
): Said<Personas> => {
  const matrix = {
    rows: told.length,
    names: categories.map((_, at) => `c${at}`),
    values: Float64Array.from(told.flatMap(({ parts }) => parts)),
  };
  const { clusters, skipped } = buildClusters(matrix, { least, seed: 1, mostClusters: mostKinds });
  if (!clusters) return { tooThin: skipped ?? 'People differ, but not in kinds.' };
  const width = categories.length + habits.length;
  const scales = Array.from({ length: width }, (_, column) =>
    scaleOf(told.map((one) => toldAt(one, column))),
  );
  const all = amountsOf(told);
  const members = clusters.ids.map(() => [] as number[]);
  told.forEach(({ parts }, row) => {
    const nearest = clusterOf(clusters, parts);
    if (nearest) members[clusters.ids.indexOf(nearest.id)]!.push(row);
  });
  const personas = members
    .filter((rows) => rows.length >= least)
    .map((rows) => {
      const lifts = scales.map(({ mean, deviation }, column) => {
        const known = rows.map((row) => toldAt(told[row]!, column)).filter(Number.isFinite);
        return known.length === 0 || deviation === 0 ? 0 : (meanOf(known) - mean) / deviation;
      });
      const own = rows.map((row) => told[row]!);
      return {
        name: nameOf(lifts, categories),
        people: rows.length,
        share: shareOf(rows.length, told.length),
        valueShare: all.value > 0 ? shareOfAmount(amountsOf(own), all) : undefined,
        buys: buysOf(own, categories),
      };
    });
  return { valueOf: value, people: told.length, personas: personas.toSorted((a, b) => b.people - a.people) };
};

const toldAt = ({ parts, habits: own }: Told, column: number): number =>
  (column < parts.length ? parts[column] : own[column - parts.length]) ?? NaN;

const scaleOf = (values: readonly number[]): { readonly mean: number; readonly deviation: number } => {
  const known = values.filter(Number.isFinite);
  const mean = known.length === 0 ? 0 : meanOf(known);
  return { mean, deviation: Math.sqrt(meanOf(known.map((value) => (value - mean) ** 2)) || 0) };
};

const amountsOf = (told: readonly Told[]): Amounts => ({
  value: told.reduce((sum, { amount }) => sum + amount, 0),
  squares: told.reduce((sum, { amount }) => sum + amount * amount, 0),
});

/** What stands out most, what there is more of first. */
const nameOf = (lifts: readonly number[], categories: readonly string[]): string => {
  const words = lifts.map((lift, at) => {
    const category = categories[at];
    if (category !== undefined) return lift > 0 ? `look at ${category}` : `hardly look at ${category}`;
    const { more = '', less = '' } = habits[at - categories.length] ?? {};
    return lift > 0 ? more : less;
  });
  const out = lifts
    .map((lift, at) => ({ lift, said: words[at]! }))
    .filter(({ lift }) => Math.abs(lift) >= standsOut)
    .toSorted((a, b) => Math.abs(b.lift) - Math.abs(a.lift))
    .slice(0, mostTraits)
    .toSorted((a, b) => Number(b.lift > 0) - Number(a.lift > 0) || Math.abs(b.lift) - Math.abs(a.lift));
  return out.length === 0 ? 'look at a bit of everything' : out.map(({ said }) => said).join(', ');
};

const buysOf = (told: readonly Told[], categories: readonly string[]): Persona['buys'] =>
  categories
    .map((category, at) => ({
      category,
      people: told.reduce((sum, { bought }) => sum + (bought[at] ?? 0), 0),
    }))
    .filter(({ people }) => people > 0)
    .toSorted((a, b) => b.people - a.people)
    .slice(0, mostBought)
    .map(({ category, people }) => ({ category, share: shareOf(people, told.length) }));
