import { type StoredEvent, dayMs } from '@homebody/core';
import type { Catalogue } from '@homebody/pack';
import type { QueryEngine } from '../engine/query-engine.ts';
import { type SampleOptions, sampleVisits } from '../sample/sample-visits.ts';

/** One person each, oldest event first, as their own browsers would have kept it. Nobody in it can be told from a number. */
export type Histories = readonly (readonly StoredEvent[])[];

export interface HistoryOptions {
  /** When the last event of the log was, in epoch milliseconds. */
  readonly lastAt: number;
  readonly people?: number;
}

/** Enough that a group of a hundredth has more than the least people, and few enough for seconds. */
export const mostPeople = 5_000;
/** As long as a device keeps events. */
const activeDays = 90;
/** The same people whenever the same log is asked, so that `homebody check` can count them again. */
const seed = 1;

/** The histories of a bounded sample of those who did something in the last 90 days of the table `events`. */
export const historiesOf = (
  engine: QueryEngine,
  catalogue: Catalogue,
  { lastAt, people = mostPeople }: HistoryOptions,
): Promise<Histories> => sampleVisits(engine, catalogue, sampleOf({ lastAt, people }));

/** Which people those are. */
export const sampleOf = ({ lastAt, people = mostPeople }: HistoryOptions): SampleOptions => ({
  activeFrom: lastAt - activeDays * dayMs,
  people,
  seed,
});
