import type { CheckDeps } from '../check/check-pack.ts';
import type { OpenedPack } from '../check/open-pack.ts';
import { itemsOfPack } from '../check/pack-items.ts';
import { cleaningOf } from '../clean/cleaning.ts';
import { createStep } from '../build/progress.ts';
import { withEngine } from '../engine/with-engine.ts';
import { foreseeLog } from '../foresee/foresee-log.ts';
import { insightOf } from '../insight/insight.ts';
import { personasOf } from '../insight/personas.ts';
import { loadLog } from '../log/load-log.ts';
import type { LogSource } from '../log/log-source.ts';
import { prepareEvents } from '../log/prepare-events.ts';
import { countSegments } from './count-segments.ts';
import type { ReportData } from './part.ts';

export interface AskOptions extends Pick<LogSource, 'events' | 'map' | 'clean'> {
  /** Whether to learn again what the pack foresees, to say how well it holds: it takes as long as in a build. */
  readonly replay: boolean;
}

type Asked = Pick<ReportData, 'segmentSizes' | 'insight' | 'personas' | 'foreseen'>;

/** What a report asks of the log itself, read once. Nothing without a log, or without the pack's catalogue. */
export const askLog = async (
  pack: OpenedPack,
  { events, map, clean, replay }: AskOptions,
  { clock = Date.now, signal, memoryMb = 1_000, onProgress = () => undefined }: CheckDeps,
): Promise<Asked> => {
  const { world, manifest, mark, predictions } = pack;
  if (!world || events.length === 0) return {};
  const step = createStep(onProgress, () => performance.now(), signal);
  return withEngine({ memoryMb, signal }, async (engine) => {
    const cleaning = cleaningOf(clean ?? {}, manifest.shop.currency);
    await loadLog(engine, { paths: events, mapping: map, withText: false, clock, cleaning });
    await itemsOfPack(engine, world.catalogue);
    const { firstAt, lastAt } = await prepareEvents(engine, cleaning);
    const { catalogue } = world;
    const segmentSizes = await countSegments(engine, pack, lastAt);
    const personas = await personasOf(engine, pack, lastAt);
    const insight = await step('Looking for insight', () =>
      insightOf(engine, { catalogue, firstAt, lastAt, least: manifest.k.group }),
    );
    // The pack can't know what came after it was built.
    const until = Math.min(lastAt + 1, mark ? Date.parse(mark.until) : Infinity);
    const foreseen =
      replay && predictions
        ? await foreseeLog(engine, { catalogue, least: manifest.k, until, seed: 1 }, { step, clock })
        : undefined;
    return { segmentSizes, personas, insight, foreseen: foreseen?.report };
  });
};
