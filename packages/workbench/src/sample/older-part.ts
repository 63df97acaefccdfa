import type { Sequences } from '@homebody/learning/encoder';
import type { ItemRow } from '@homebody/recommenders';
import { type CountOptions, itemRowsOf } from '../aggregate/item-rows.ts';
import { itemSequencesOf } from '../aggregate/item-sequences.ts';
import type { QueryEngine } from '../engine/query-engine.ts';
import type { Shop } from './sample-prior.ts';
import { type TimeSplit, splitTime } from './split-time.ts';

/** The part of the log that tables are counted from which choices of the newer part are then ranked by. */
export interface OlderPart {
  readonly split: TimeSplit;
  readonly counting: CountOptions;
  /** One person in so many is counted. */
  readonly share: number;
  readonly rows: readonly ItemRow[];
  readonly sequences: Sequences;
}

/** Events that the older part's tables are counted from, by leaving people out of larger logs: it halves a build. */
const mostCounted = 3_000_000;

export const olderPartOf = async (
  engine: QueryEngine,
  { least, events }: Pick<Shop, 'least' | 'events'>,
): Promise<OlderPart> => {
  const split = await splitTime(engine);
  const share = Math.max(1, Math.ceil(events / mostCounted));
  const counting = { until: split.choicesFrom, least, people: `visitor % ${share} = 0` };
  const sequences = await itemSequencesOf(engine, counting);
  return { split, counting, share, sequences, rows: await itemRowsOf(engine, counting) };
};
