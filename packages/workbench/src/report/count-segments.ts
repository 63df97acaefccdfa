/** How many people of a log each segment of a pack holds, as of the log's end. */
import { type Clock, type StoredEvent, dayMs, events as stockEvents, itemsOf } from '@homebody/core';
import { createProfileBuilder } from '@homebody/profile';
import { type Known, type SegmentSizes, segmentSizes } from '@homebody/segments';
import { cleaningOf } from '../clean/cleaning.ts';
import type { OpenedPack } from '../check/open-pack.ts';
import { itemsOfPack } from '../check/pack-items.ts';
import { numbersIn } from '../engine/query-engine.ts';
import { withEngine } from '../engine/with-engine.ts';
import { eventByKind } from '../log/event-kinds.ts';
import { loadLog } from '../log/load-log.ts';
import type { LogSource } from '../log/log-source.ts';
import { prepareEvents } from '../log/prepare-events.ts';
import { mostRows, sampleVisits } from '../sample/sample-visits.ts';

export interface CountDeps {
  readonly clock: Clock;
  readonly signal: AbortSignal | undefined;
  readonly memoryMb: number;
}

/** People asked, at most: a share of a tenth is known to a hundredth. */
const mostPeople = 4_000;
/** As long as a device keeps events. */
const activeDays = 90;

/** `undefined` when the pack has no segments, or no catalogue. */
export const countSegments = async (
  { world, segments, manifest }: OpenedPack,
  { events, map, clean }: Pick<LogSource, 'events' | 'map' | 'clean'>,
  { clock, signal, memoryMb }: CountDeps,
): Promise<SegmentSizes | undefined> => {
  if (!world || segments.length === 0) return undefined;
  return withEngine({ memoryMb, signal }, async (engine) => {
    const cleaning = cleaningOf(clean ?? {}, manifest.shop.currency);
    await loadLog(engine, { paths: events, mapping: map, withText: false, clock, cleaning });
    await itemsOfPack(engine, world.catalogue);
    const { lastAt } = await prepareEvents(engine, cleaning);
    const kinds = numbersIn(await engine.columns('select distinct kind from events'), 'kind');
    const told = new Set(Array.from(kinds, (kind) => eventByKind.get(kind)));
    // A log tells how a visit began, but not which pages it had.
    const lacks = new Set(stockEvents.map(({ name }) => name).filter((name) => !told.has(name as never)));
    const visits = await sampleVisits(engine, world.catalogue, {
      activeFrom: lastAt - activeDays * dayMs,
      people: mostPeople,
      seed: 1,
    });
    const visitors = visits.map((log) => knownFrom(log, world, lacks));
    return segmentSizes(segments, visitors, { at: lastAt, least: manifest.k.group });
  });
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
