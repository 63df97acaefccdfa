/** How the tenth of customers who spend most differ from all others, and by how much for sure. */
import { channels, dayMs } from '@homebody/core';
import { noBand } from '@homebody/pack';
import { type Row, numberIn, numbersIn } from '../../engine/query-engine.ts';
import { type Estimate, aroundMean } from '../estimate.ts';
import { holm } from '../holm.ts';
import { pValue } from '../p-value.ts';
import { partsOf } from '../scores.ts';
import type { Said, Shop } from '../statement.ts';
import { type ValueOf, stepSql, valueOf } from '../value-of.ts';

export interface TraitOfBest {
  /** In words: what the best have more of, or less. */
  readonly name: string;
  /** In standard deviations of both groups together. */
  readonly difference: Estimate;
  /** Whether it is other than none, all traits taken together (Holm, 5 %). */
  readonly isClear: boolean;
}

export interface BestCustomers {
  readonly valueOf: ValueOf;
  readonly best: number;
  readonly others: number;
  /** Most different first. */
  readonly traits: readonly TraitOfBest[];
}

/** A trait is known before or with the first order, or is no part of what was spent: otherwise it would differ by itself. */
const traits: readonly { readonly name: string; readonly sql: string }[] = [
  { name: 'longer ago that they first bought', sql: `ln(1 + (last_at_of_log - first_at) / ${dayMs}.0)` },
  { name: 'visits before the first order', sql: 'ln(1.0 + first_session)' },
  { name: 'days from first visit to first order', sql: `ln(1 + (first_at - came_at) / ${dayMs}.0)` },
  { name: 'a first order worth more', sql: 'ln(1.0 + first_value)' },
  { name: 'more things in the first order', sql: 'ln(1.0 + first_units)' },
  {
    name: 'a second order within 30 days',
    sql: `case when second_at - first_at <= ${30 * dayMs} then 1.0 else 0.0 end`,
  },
  {
    name: 'a first order on a weekend',
    sql: `case when cast(floor(first_at / ${dayMs}.0) as bigint) % 7 in (2, 3) then 1.0 else 0.0 end`,
  },
  { name: 'look at dearer things of a kind', sql: 'mean_band' },
  { name: 'look at more categories', sql: 'ln(1.0 + categories)' },
  ...channels.map((channel, code) => ({
    name: `first came by ${channel}`,
    sql: `case when first_channel = ${code} then 1.0 when first_channel is not null then 0.0 end`,
  })),
];

const bestPart = 10;

export const bestCustomersOf = async ({ engine, lastAt, least }: Shop): Promise<Said<BestCustomers>> => {
  const value = await valueOf(engine);
  const step = stepSql(value);
  const columns = await engine.columns(
    `select step, count(*) as people from (select ${step} as step from customers) as steps group by step`,
  );
  const people = numbersIn(columns, 'people');
  const histogram = Array.from(numbersIn(columns, 'step'), (of, at) => [of, people[at]!] as const);
  const edge = partsOf(histogram, bestPart).at(-1) ?? 0;
  const sums = traits.map(
    ({ sql }, at) =>
      `count(${sql}) as n${at}, sum(${sql}) as total${at}, sum((${sql}) * (${sql})) as squares${at}`,
  );
  const rows = await engine.rows(
    `select is_best, count(*) as people, ${sums.join(', ')} from (
       select case when ${step} >= ${edge} then 1 else 0 end as is_best, customers.first_at as first_at, second_at,
         first_session, first_value, first_units, came_at, first_channel, mean_band, categories,
         cast(${lastAt} as bigint) as last_at_of_log
       from customers
         join (select visitor, first_at as came_at, first_channel from shoppers) as came on came.visitor = customers.visitor
         left join (select visitor, count(distinct category) as categories,
             sum(case when band <> ${noBand} then band * looks end) * 1.0 / sum(case when band <> ${noBand} then looks end) as mean_band
           from tastes group by visitor) as liked on liked.visitor = customers.visitor) as told
     group by is_best`,
  );
  return bestFrom(rows, value, least);
};

const bestFrom = (rows: readonly Row[], value: ValueOf, least: number): Said<BestCustomers> => {
  const [best, others] = [1, 0].map((is) => rows.find((row) => numberIn(row, 'is_best') === is));
  const [bestPeople, otherPeople] = [numberIn(best, 'people'), numberIn(others, 'people')];
  if (bestPeople < least || otherPeople < least)
    return { tooThin: `The best tenth of customers are ${bestPeople} people; it takes ${least}.` };
  const moments = (row: Row | undefined, at: number): Moments => ({
    people: numberIn(row, `n${at}`),
    total: numberIn(row, `total${at}`),
    squares: numberIn(row, `squares${at}`),
  });
  const found = traits.flatMap(({ name }, at) => {
    const [one, other] = [moments(best, at), moments(others, at)];
    if (one.people < least || other.people < least) return [];
    const told = standardizedDifference(one, other);
    return told ? [{ name, ...told }] : [];
  });
  const stands = holm(found.map(({ difference: { value: d, high } }) => pValue(d / ((high - d) / 1.96))));
  return {
    valueOf: value,
    best: bestPeople,
    others: otherPeople,
    traits: found
      .map((trait, at) => ({ ...trait, isClear: stands[at]! }))
      .toSorted((a, b) => Math.abs(b.difference.value) - Math.abs(a.difference.value)),
  };
};

export interface Moments {
  readonly people: number;
  readonly total: number;
  readonly squares: number;
}

/**
 * Cohen's d with the large-sample variance of Hedges & Olkin 1985, equation 5.12 (86); `undefined` for what is the same of everybody.
 *
 * @example standardizedDifference({ people: 100, total: 500, squares: 2896 }, { people: 100, total: 300, squares: 1296 }) // 1 ± 0.29
 */
export const standardizedDifference = (
  one: Moments,
  other: Moments,
): { readonly difference: Estimate } | undefined => {
  const mean = ({ total, people }: Moments): number => total / people;
  const off = (of: Moments): number => Math.max(0, of.squares - of.people * mean(of) ** 2);
  const spread = Math.sqrt((off(one) + off(other)) / (one.people + other.people - 2));
  if (!(spread > 1e-9)) return undefined;
  const d = (mean(one) - mean(other)) / spread;
  const all = one.people + other.people;
  const error = Math.sqrt(all / (one.people * other.people) + d ** 2 / (2 * all));
  return { difference: aroundMean(d, error) };
};
