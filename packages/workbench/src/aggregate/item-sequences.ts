import type { Sequences } from '@homebody/learning/encoder';
import { type QueryEngine, numberIn, numbersIn } from '../engine/query-engine.ts';
import { scattered } from '../engine/scattered.ts';
import { type CountOptions, lookedAt } from './item-rows.ts';

/** Rows that cross to Node and are learned from, so that learning stays short; of larger logs a share of the people, drawn by their number. */
const mostRows = 300_000;
/** A person's latest rows: what is older says little of where they go next. */
const mostOfOne = 200;

/**
 * What people acted on before `until`, each person's in time order. It is what vectors are learned from, in this
 * process's memory and nowhere else: no sequence is written, and who a person is stays in the engine.
 */
export const itemSequencesOf = async (
  engine: QueryEngine,
  { until, people = 'true' }: Omit<CountOptions, 'least'>,
): Promise<Sequences> => {
  const acted = `at_ms < ${until} and kind in (${lookedAt}) and ${people}`;
  const [size] = await engine.rows(`select count(*) as n from events where ${acted}`);
  const share = Math.max(1, Math.ceil(numberIn(size, 'n') / mostRows));
  const moment = `at_ms, ${scattered('item', 'at_ms')}, item, kind`;
  const columns = await engine.columns(
    `select item, case when place = 1 then 1 else 0 end as starts from (
       select visitor, item, row_number() over (partition by visitor order by ${moment}) as place from (
         select visitor, item, at_ms, kind, row_number() over (partition by visitor order by at_ms desc, item, kind) as newest
         from events where ${acted} and visitor % ${share} = 0) as theirs
       where newest <= ${mostOfOne}) as placed
     order by visitor, place`,
  );
  const items = Uint32Array.from(numbersIn(columns, 'item'));
  const starts = numbersIn(columns, 'starts');
  const offsets: number[] = [];
  starts.forEach((isStart, row) => isStart && offsets.push(row));
  return { items, offsets: Uint32Array.from([...offsets, items.length]) };
};
