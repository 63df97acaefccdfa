/** How many people of a log each segment of a pack holds, as of the log's end. */
import { type StoredEvent, dayMs, itemsOf } from '@homebody/core';
import { createProfileBuilder } from '@homebody/profile';
import { type Known, type SegmentSizes, segmentSizes } from '@homebody/segments';
import type { OpenedPack } from '../check/open-pack.ts';
import { lackedEvents } from '../clusters/lacked-events.ts';
import type { QueryEngine } from '../engine/query-engine.ts';
import { mostRows, sampleVisits } from '../sample/sample-visits.ts';

/** People asked, at most: a share of a tenth is known to a hundredth. */
const mostPeople = 4_000;
/** As long as a device keeps events. */
const activeDays = 90;

/** Of `events` up to `lastAt`. `undefined` when the pack has no segments, or no catalogue. */
export const countSegments = async (
  engine: QueryEngine,
  { world, segments, manifest }: OpenedPack,
  lastAt: number,
): Promise<SegmentSizes | undefined> => {
  if (!world || segments.length === 0) return undefined;
  // A log tells how a visit began, but not which pages it had.
  const lacks = await lackedEvents(engine);
  const visits = await sampleVisits(engine, world.catalogue, {
    activeFrom: lastAt - activeDays * dayMs,
    people: mostPeople,
    seed: 1,
  });
  const visitors = visits.map((log) => knownFrom(log, world, lacks));
  return segmentSizes(segments, visitors, { at: lastAt, least: manifest.k.group });
};

const knownFrom = (
  events: readonly StoredEvent[],
  { attributesOf }: NonNullable<OpenedPack['world']>,
  lacks: ReadonlySet<string>,
): Known => {
  const builder = createProfileBuilder(attributesOf);
  for (const event of events) builder.learn(event);
  const rows = events.reduce((sum, event) => sum + itemsOf(event).length, 0);
  return {
    events,
    profile: builder.read(),
    attributesOf,
    lacks,
    ...(rows >= mostRows && { completeSince: events[0]?.at ?? 0 }),
  };
};
