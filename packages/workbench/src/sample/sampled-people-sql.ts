import { scattered } from '../engine/scattered.ts';
import { kindByEvent } from '../log/event-kinds.ts';
import type { SampleOptions } from './sample-visits.ts';

/** SQL: a sample of those who did something but see lists, numbered from 1; the same people whenever it is asked. */
export const sampledPeopleSql = ({ activeFrom, people, seed, among = 'true' }: SampleOptions): string => {
  const shuffled = scattered('visitor', String(seed));
  return `select visitor, row_number() over (order by ${shuffled}, visitor) as person from
    (select distinct visitor from events where at_ms >= ${activeFrom} and kind <> ${kindByEvent.view_item_list} and ${among}) as active
    order by person limit ${people}`;
};
