/** How well what a pack foresees holds, learned again from the log that it was built from. */
import type { CheckDeps } from '../check/check-pack.ts';
import type { OpenedPack } from '../check/open-pack.ts';
import { itemsOfPack } from '../check/pack-items.ts';
import { createStep } from '../build/progress.ts';
import { withEngine } from '../engine/with-engine.ts';
import { type ForeseenReport, foreseeLog } from '../foresee/foresee-log.ts';
import { loadLog } from '../log/load-log.ts';
import type { LogSource } from '../log/log-source.ts';
import { prepareEvents } from '../log/prepare-events.ts';

/** `undefined` when the pack foresees nothing, or has no catalogue. */
export const foreseeAgain = async (
  { world, predictions, manifest, mark }: OpenedPack,
  { events, map }: Pick<LogSource, 'events' | 'map'>,
  { clock = Date.now, signal, memoryMb = 1_000 }: CheckDeps,
): Promise<ForeseenReport | undefined> => {
  if (!world || !predictions) return undefined;
  return withEngine({ memoryMb, signal }, async (engine) => {
    await loadLog(engine, { paths: events, mapping: map, withText: false, clock });
    if (mark) await engine.run(`delete from raw_log where at_ms >= ${Date.parse(mark.until)}`);
    await itemsOfPack(engine, world.catalogue);
    const { lastAt } = await prepareEvents(engine);
    const step = createStep(
      () => undefined,
      () => performance.now(),
      signal,
    );
    const options = { catalogue: world.catalogue, least: manifest.k, until: lastAt + 1, seed: 1 };
    return (await foreseeLog(engine, options, { step, clock })).report;
  });
};
