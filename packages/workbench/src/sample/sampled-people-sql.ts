import { scattered } from '../engine/scattered.ts';
import { kindByEvent } from '../log/event-kinds.ts';
import { type SampleOptions, mostRows } from './sample-visits.ts';

/** SQL: a sample of those who did something but see lists, numbered from 1; the same people whenever it is asked. */
export const sampledPeopleSql = ({
  activeFrom,
  people,
  seed,
  isWhole = false,
  most = mostRows,
  which = 'true',
  among = 'true',
}: SampleOptions): string => {
  const shuffled = scattered('visitor', String(seed));
  const active = isWhole
    ? `select visitor from events where at_ms >= ${activeFrom} and ${which} and ${among} group by visitor having count(*) <= ${most}`
    : `select distinct visitor from events where at_ms >= ${activeFrom} and kind <> ${kindByEvent.view_item_list} and ${among}`;
  return `select visitor, row_number() over (order by ${shuffled}, visitor) as person from (${active}) as active
    order by person limit ${people}`;
};
