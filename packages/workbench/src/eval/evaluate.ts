/** Replays the newest days of a shop's own log against a pack that knows only the days before. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Clock, HomebodyError, dayMs } from '@homebody/core';
import { cleaningOf } from '../clean/cleaning.ts';
import type { BuildSummary } from '../build/build-summary.ts';
import { buildPack } from '../build/build-pack.ts';
import { type OnProgress, createStep } from '../build/progress.ts';
import { openWholePack } from '../check/open-pack.ts';
import { itemsOfPack } from '../check/pack-items.ts';
import { type QueryEngine, numberIn } from '../engine/query-engine.ts';
import { withEngine } from '../engine/with-engine.ts';
import { loadLog } from '../log/load-log.ts';
import type { LogSource } from '../log/log-source.ts';
import { prepareEvents } from '../log/prepare-events.ts';
import { judgedCases } from '../sample/judged-cases.ts';
import { sampleVisits } from '../sample/sample-visits.ts';
import { type GroupQuality, fewestPeople, groupsOf } from './groups.ts';
import { judgePeople, knownChoices } from './judge-people.ts';
import { rankingsOf } from './rankings.ts';

export interface EvalOptions extends Partial<LogSource> {
  readonly events: readonly string[];
  /** A pack that was built some days ago; without one, it is built here from the older part of the log. */
  readonly pack?: string | undefined;
  /** People judged by, at most. */
  readonly people?: number;
  readonly seed?: number;
}

export interface EvalDeps {
  readonly onProgress?: OnProgress;
  readonly signal?: AbortSignal;
  readonly clock?: Clock;
  readonly memoryMb?: number;
}

export interface Evaluation {
  /** ISO 8601: the pack knows what was before, people are judged by what they chose after. */
  readonly from: string;
  readonly until: string;
  readonly people: number;
  readonly groups: readonly GroupQuality[];
  /** Of the pack that was built for this; `undefined` when one was given. */
  readonly built: BuildSummary | undefined;
}

const usualPeople = 600;

/**
 * Rejects with `invalid-log` when too few people chose anything new in the newest days to conclude from, saying how many
 * are needed, and otherwise as `buildPack` and `openPack`.
 *
 * @example (await evaluate({ events: ['log.parquet'], catalog: 'items.csv' })).groups[0]
 */
export const evaluate = async (
  options: EvalOptions,
  { onProgress = () => undefined, signal, clock = Date.now, memoryMb = 1_000 }: EvalDeps = {},
): Promise<Evaluation> => {
  const { events, map = {}, people = usualPeople, seed = 1, clean = {} } = options;
  const cleaning = cleaningOf(clean, 'EUR');
  const step = createStep(onProgress, () => performance.now(), signal);
  const scratch = await mkdtemp(join(tmpdir(), 'homebody-'));
  try {
    return await withEngine({ memoryMb, signal }, async (engine) => {
      await step('Reading the log', () =>
        loadLog(engine, { paths: events, mapping: map, withText: false, clock, cleaning }),
      );
      const { folder, from, built } = await packBefore(engine, options, {
        out: join(scratch, 'pack'),
        // The steps of the build in it are told as they are.
        build: (until) =>
          buildPack(
            { ...sourceOf(options), out: join(scratch, 'pack'), seed, until, predictions: false },
            { onProgress, clock, memoryMb, ...(signal && { signal }) },
          ),
      });
      const { world } = await openWholePack(folder);
      await itemsOfPack(engine, world.catalogue);
      const { lastAt } = await step('Preparing events', () => prepareEvents(engine, cleaning));
      const cases = await step('Sampling visitors', async () => {
        const sample = { activeFrom: from, people: 2 * people, seed };
        return judgedCases(world, await sampleVisits(engine, world.catalogue, sample), {
          from,
          most: people,
        });
      });
      const since = new Date(from).toISOString();
      if (cases.length < fewestPeople)
        throw new HomebodyError(
          'invalid-log',
          `${events.join(', ')}: ${cases.length} people chose something new from ${since} on; at least ${fewestPeople} are needed to conclude anything.`,
        );
      const judged = await step('Judging', () =>
        judgePeople(world, cases, rankingsOf(world), { pause: () => pauseUnless(signal) }),
      );
      const groups = groupsOf(world, knownChoices(world, cases), judged);
      return { from: since, until: new Date(lastAt).toISOString(), people: cases.length, groups, built };
    });
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
};

interface PackBefore {
  readonly folder: string;
  /** Epoch milliseconds: the pack knows nothing from then on. */
  readonly from: number;
  readonly built: BuildSummary | undefined;
}

const packBefore = async (
  engine: QueryEngine,
  { pack }: EvalOptions,
  { out, build }: { readonly out: string; readonly build: (until: number) => Promise<BuildSummary> },
): Promise<PackBefore> => {
  if (pack === undefined) {
    const from = await newestFrom(engine);
    return { folder: out, from, built: await build(from) };
  }
  const { mark } = await openWholePack(pack);
  if (!mark)
    throw new HomebodyError(
      'invalid-config',
      `${pack}: the pack does not say where its log ended, so nothing is known to be new to it. Build it again, or leave it out.`,
    );
  return { folder: pack, from: Date.parse(mark.until), built: undefined };
};

/** Events that the newest part should have, and the share of all that it may be. */
const wanted = 25_000;
const [leastShare, mostShare] = [0.05, 0.15];
/** Shorter logs are not cut at midnight, which could leave a part empty. */
const roundedFromDays = 20;

const newestFrom = async (engine: QueryEngine): Promise<number> => {
  const [size] = await engine.rows(
    'select count(*) as n, min(at_ms) as first_at, max(at_ms) as last_at from raw_log',
  );
  const share = Math.max(leastShare, Math.min(mostShare, wanted / numberIn(size, 'n')));
  const [cut] = await engine.rows(
    `select ${engine.dialect.quantile('at_ms', 1 - share)} as at_ms from raw_log`,
  );
  const at = numberIn(cut, 'at_ms');
  const days = (numberIn(size, 'last_at') - numberIn(size, 'first_at')) / dayMs;
  return days < roundedFromDays ? Math.round(at) : Math.floor(at / dayMs) * dayMs;
};

const sourceOf = ({ events, catalog, map = {}, mapCatalog = {}, clean }: EvalOptions): LogSource => ({
  events,
  catalog,
  map,
  mapCatalog,
  clean,
});

const pauseUnless = async (signal: AbortSignal | undefined): Promise<void> => {
  await new Promise((resume) => setImmediate(resume));
  signal?.throwIfAborted();
};
