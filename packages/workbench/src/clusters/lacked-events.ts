import { events as stockEvents } from '@homebody/core';
import { type QueryEngine, numbersIn } from '../engine/query-engine.ts';
import { eventByKind } from '../log/event-kinds.ts';

/** Events that the table `events` has none of: how often people did such a thing is not known, rather than never. */
export const lackedEvents = async (engine: QueryEngine): Promise<ReadonlySet<string>> => {
  const kinds = numbersIn(await engine.columns('select distinct kind from events'), 'kind');
  const told = new Set<string | undefined>(Array.from(kinds, (kind) => eventByKind.get(kind)));
  return new Set(stockEvents.map(({ name }) => name).filter((name) => !told.has(name)));
};
