/** Recency, frequency and money: who buys lately, often and for much (Hughes 1994), as groups with names. */
import { dayMs } from '@homebody/core';
import { type QueryEngine, numbersIn } from '../../engine/query-engine.ts';
import { type Amounts, type Estimate, shareOf, shareOfAmount } from '../estimate.ts';
import { type Histogram, partSql, partsOf } from '../scores.ts';
import type { Said, Shop } from '../statement.ts';
import { type ValueOf, stepSql, valueOf } from '../value-of.ts';

/** People who score alike, 1 to 5 each; 5 is lately, often, much. */
export interface RfmCell {
  readonly recency: number;
  readonly frequency: number;
  readonly money: number;
  /** Whether they ordered once. */
  readonly isOnce: boolean;
  readonly people: number;
  /** Sum of what each spent, and of its square. */
  readonly value: number;
  readonly squares: number;
}

export interface RfmGroup {
  readonly name: string;
  readonly who: string;
  readonly people: number;
  readonly share: Estimate;
  readonly valueShare: Estimate;
}

export interface Rfm {
  readonly valueOf: ValueOf;
  readonly customers: number;
  readonly groups: readonly RfmGroup[];
  /** People by recency, then frequency, 1 to 5; `undefined` where fewer than the least. */
  readonly grid: readonly (readonly (number | undefined)[])[];
}

const parts = 5;

/** The first whose rule holds. */
const groups: readonly {
  readonly name: string;
  readonly who: string;
  readonly holds: (cell: RfmCell) => boolean;
}[] = [
  {
    name: 'best',
    who: 'bought lately, often and for much',
    holds: ({ recency, frequency, money }) => recency >= 4 && frequency >= 4 && money >= 4,
  },
  {
    name: 'loyal',
    who: 'buy often, and did not long ago',
    holds: ({ recency, frequency }) => recency >= 3 && frequency >= 4,
  },
  {
    name: 'new',
    who: 'ordered for the first time lately',
    holds: ({ recency, isOnce }) => recency >= 4 && isOnce,
  },
  { name: 'coming along', who: 'bought not long ago, and not often', holds: ({ recency }) => recency >= 3 },
  {
    name: 'at risk',
    who: 'used to buy often or for much, and have not for long',
    holds: ({ frequency, money }) => frequency >= 4 || money >= 5,
  },
  { name: 'lost', who: 'bought seldom, and not for long', holds: () => true },
];

export const rfmOf = async ({ engine, lastAt, least }: Shop): Promise<Said<Rfm>> => {
  const value = await valueOf(engine);
  const daysAgo = `cast(floor((${lastAt} - last_at) / ${dayMs}.0) as integer)`;
  const orders = 'case when orders > 100 then 100 else orders end';
  const numbers = [`(0 - ${daysAgo})`, orders, stepSql(value)];
  const edges: (readonly number[])[] = [];
  for (const number of numbers) edges.push(partsOf(await histogramOf(engine, number), parts));
  const [recency, frequency, money] = numbers.map((number, at) => partSql(number, edges[at]!));
  const columns = await engine.columns(
    `select recency, frequency, money, is_once, count(*) as people, sum(amount) as total, sum(amount * amount) as squares
     from (select ${recency} as recency, ${frequency} as frequency, ${money} as money,
       case when orders = 1 then 1 else 0 end as is_once, ${value} as amount from customers) as scored
     group by recency, frequency, money, is_once order by recency, frequency, money, is_once`,
  );
  const column = (name: string): Float64Array => numbersIn(columns, name);
  const [f, m, once, people, total, squares] = [
    'frequency',
    'money',
    'is_once',
    'people',
    'total',
    'squares',
  ].map(column);
  const cells = Array.from(column('recency'), (score, at) => ({
    recency: score,
    frequency: f![at]!,
    money: m![at]!,
    isOnce: once![at] === 1,
    people: people![at]!,
    value: total![at]!,
    squares: squares![at]!,
  }));
  return rfmFrom(cells, value, least);
};

const histogramOf = async (engine: QueryEngine, number: string): Promise<Histogram> => {
  const columns = await engine.columns(
    `select number, count(*) as people from (select ${number} as number from customers) as numbered group by number`,
  );
  const people = numbersIn(columns, 'people');
  return Array.from(numbersIn(columns, 'number'), (of, at) => [of, people[at]!]);
};

/** Groups of fewer people than `least` are put together as the rest, with the smallest group beside if need be. */
export const rfmFrom = (cells: readonly RfmCell[], value: ValueOf, least: number): Said<Rfm> => {
  const customers = sum(cells, ({ people }) => people);
  if (customers < 2 * least)
    return { tooThin: `${customers} people bought anything, and groups of them take ${2 * least}.` };
  const of = groups.map(({ name, who }, at) => ({
    name,
    who,
    cells: cells.filter((cell) => groups.findIndex(({ holds }) => holds(cell)) === at),
  }));
  const bySize = of
    .filter((group) => group.cells.length > 0)
    .toSorted((a, b) => size(b.cells) - size(a.cells));
  const rest: RfmCell[] = [];
  while (bySize.length > 0 && (size(bySize.at(-1)!.cells) < least || (rest.length > 0 && size(rest) < least)))
    rest.push(...bySize.pop()!.cells);
  const shown = [
    ...of.filter((group) => bySize.includes(group)),
    ...(rest.length > 0
      ? [{ name: 'the rest', who: 'groups that are too small to speak of', cells: rest }]
      : []),
  ];
  const grid = Array.from({ length: parts }, (_, recency) =>
    Array.from({ length: parts }, (__, frequency) => {
      const people = size(
        cells.filter((cell) => cell.recency === recency + 1 && cell.frequency === frequency + 1),
      );
      return people >= least ? people : undefined;
    }),
  );
  return {
    valueOf: value,
    customers,
    grid,
    groups: shown.map(({ name, who, cells: own }) => ({
      name,
      who,
      people: size(own),
      share: shareOf(size(own), customers),
      valueShare: shareOfAmount(amountsOf(own), amountsOf(cells)),
    })),
  };
};

const sum = <Each>(values: readonly Each[], of: (each: Each) => number): number =>
  values.reduce((total, each) => total + of(each), 0);
const size = (cells: readonly RfmCell[]): number => sum(cells, ({ people }) => people);

const amountsOf = (cells: readonly RfmCell[]): Amounts => ({
  value: sum(cells, ({ value }) => value),
  squares: sum(cells, ({ squares }) => squares),
});
