import type { StoredEvent } from '@homebody/core';
import type { Catalogue } from '@homebody/pack';
import { alikeEvents } from '@homebody/predictions';
import { type QueryEngine, numbersIn } from '../engine/query-engine.ts';
import { type EventName, eventByKind, kindByEvent } from '../log/event-kinds.ts';
import { type SampleOptions, sampleVisits } from '../sample/sample-visits.ts';

export interface Histories {
  /** Which people those are. */
  readonly sample: SampleOptions;
  /** Of each person, oldest event first. */
  readonly of: readonly (readonly StoredEvent[])[];
  /** The events that the log tells of, of those that devices know alike. */
  readonly told: readonly string[];
}

/** Enough to learn a few dozen weights from, however large a log is. */
const mostPeople = 6_000;
/** Rows of one person; who has more is left out whole, since a history without its beginning is another one. */
const mostRows = 1_000;

/**
 * What a seeded sample of people did, whole, of what their devices would have known alike. At most `mostPeople` leave the engine,
 * into this process's memory and nowhere else; who they are stays in it.
 */
export const readHistories = async (
  engine: QueryEngine,
  catalogue: Catalogue,
  { seed, until }: { readonly seed: number; readonly until: number },
): Promise<Histories> => {
  const wanted = alikeEvents.map((name) => kindByEvent[name as EventName]);
  const which = `kind in (${wanted.join(', ')}) and at_ms < ${until}`;
  const kinds = numbersIn(await engine.columns(`select distinct kind from events where ${which}`), 'kind');
  const sample = { activeFrom: 0, people: mostPeople, seed, isWhole: true, most: mostRows, which };
  return {
    sample,
    of: await sampleVisits(engine, catalogue, sample),
    told: alikeEvents.filter((name) => [...kinds].some((kind) => eventByKind.get(kind) === name)),
  };
};
