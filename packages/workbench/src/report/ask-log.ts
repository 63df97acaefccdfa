import type { CheckDeps } from '../check/check-pack.ts';
import type { OpenedPack } from '../check/open-pack.ts';
import { itemsOfPack } from '../check/pack-items.ts';
import { withEngine } from '../engine/with-engine.ts';
import { insightOf } from '../insight/insight.ts';
import { personasOf } from '../insight/personas.ts';
import { loadLog } from '../log/load-log.ts';
import type { LogSource } from '../log/log-source.ts';
import { prepareEvents } from '../log/prepare-events.ts';
import { countSegments } from './count-segments.ts';
import type { ReportData } from './part.ts';

/** What a report asks of the log itself, read once. Nothing without a log, or without the pack's catalogue. */
export const askLog = async (
  pack: OpenedPack,
  { events, map }: Pick<LogSource, 'events' | 'map'>,
  { clock = Date.now, signal, memoryMb = 1_000 }: CheckDeps,
): Promise<Pick<ReportData, 'segmentSizes' | 'insight' | 'personas'>> => {
  const { world, manifest } = pack;
  if (!world || events.length === 0) return {};
  return withEngine({ memoryMb, signal }, async (engine) => {
    await loadLog(engine, { paths: events, mapping: map, withText: false, clock });
    await itemsOfPack(engine, world.catalogue);
    const { firstAt, lastAt } = await prepareEvents(engine);
    const segmentSizes = await countSegments(engine, pack, lastAt);
    const personas = await personasOf(engine, pack, lastAt);
    const insight = await insightOf(engine, {
      catalogue: world.catalogue,
      firstAt,
      lastAt,
      least: manifest.k.group,
    });
    return { segmentSizes, personas, insight };
  });
};
