import { minuteMs } from '@homebody/core';
import { type QueryEngine, numberIn } from '../../engine/query-engine.ts';
import { kindByEvent } from '../../log/event-kinds.ts';
import { type LogRule, nothingTouched } from '../rule.ts';

const told = ['visitor', 'item', 'at_ms', 'kind', 'quantity'];
const same = [...told, 'price', 'transaction_hash'];
const others = [
  'name',
  'category',
  'brand',
  'dwell',
  'channel',
  'person',
  'campaign',
  'test',
  'event',
  'fault',
];
const truths = ['is_converted', 'is_naive'];

/**
 * Rows that are the same in visitor, item, kind, moment, quantity, price and order, but for the first: tags that fire twice, files that
 * overlap. A moment that is told to the minute or the day alone is none, and two looks within it may be two; the lines of a
 * numbered order are the same whenever it was.
 */
export const duplicates: LogRule = {
  of: 'log',
  name: 'duplicates',
  title: 'exact duplicates',
  removes: true,
  clean: async (engine, { cleaning, ordersAreNumbered }) => {
    if (!cleaning.duplicates) return undefined;
    const isTold = `(at_ms % ${minuteMs} <> 0${ordersAreNumbered ? ` or kind = ${kindByEvent.purchase}` : ''})`;
    // One number stands for a row, so that the many that are unique are told by little; where two rows share one by chance, both stay.
    const mark = engine.dialect.hashOf([
      ...told,
      'coalesce(price, -1)',
      'coalesce(transaction_hash, visitor)',
    ]);
    const [twice] = await engine.rows(
      `select count(*) as n from (select ${mark} as mark from raw_log where ${isTold} group by mark having count(*) > 1) as marks`,
    );
    if (numberIn(twice, 'n') === 0) return nothingTouched;
    return removeCopies(engine, mark, isTold);
  },
};

const removeCopies = async (engine: QueryEngine, mark: string, isTold: string) => {
  await engine.run(
    `create or replace table twice as select ${mark} as mark from raw_log where ${isTold} group by mark having count(*) > 1`,
  );
  const suspect = `${isTold} and ${mark} in (select mark from twice)`;
  const kept = [
    ...same.map((column) => `suspects.${column} as ${column}`),
    ...[...others, ...truths].map((column) => `max(suspects.${column}) as ${column}`),
  ];
  await engine.run(
    `create or replace table once as select ${kept.join(', ')}, count(*) as copies from (select * from raw_log where ${suspect}) as suspects
     group by ${same.map((column) => `suspects.${column}`).join(', ')}`,
  );
  const [touched] = await engine.rows(
    `select sum(copies - 1) as n, count(distinct visitor) as people,
       count(distinct case when kind = ${kindByEvent.purchase} then transaction_hash end) as orders from once where copies > 1`,
  );
  await engine.run(`delete from raw_log where ${suspect}`);
  const columns = [...same, ...others, ...truths].join(', ');
  await engine.run(`insert into raw_log (${columns}) select ${columns} from once`);
  await engine.run('drop table once');
  await engine.run('drop table twice');
  return {
    rows: numberIn(touched, 'n'),
    people: numberIn(touched, 'people'),
    orders: numberIn(touched, 'orders'),
  };
};
