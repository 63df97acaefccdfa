/** Holds a pack against the log that it says it was built from. */
import type { Clock } from '@homebody/core';
import type { World } from '@homebody/recommenders';
import type { Step } from '../build/progress.ts';
import { cleaningOf } from '../clean/cleaning.ts';
import { readCatalogue } from '../catalogue/read-catalogue.ts';
import type { QueryEngine } from '../engine/query-engine.ts';
import { withEngine } from '../engine/with-engine.ts';
import { type LoadedLog, loadLog } from '../log/load-log.ts';
import { type LogMark, logMark } from '../log/log-mark.ts';
import type { LogSource } from '../log/log-source.ts';
import { countBuyers } from './count-buyers.ts';
import { countPeople } from './count-people.ts';
import { catalogueQuality } from '../quality/catalogue-quality.ts';
import { type DataQuality, dataQuality } from '../quality/data-quality.ts';
import { type PeopleFiles, type PeopleInsight, peopleInsight } from '../customers/people-insight.ts';
import { logQuality } from '../quality/log-quality.ts';
import { readSearches } from '../searches/read-searches.ts';
import { type SearchInsight, searchInsight } from '../searches/search-insight.ts';
import type { OpenedPack } from './open-pack.ts';
import type { Proven } from './proof.ts';
import { proofs } from './proofs.ts';
import { publishedPairs } from './published-pairs.ts';

export interface ProvenPack {
  readonly log: LoadedLog;
  readonly quality: DataQuality | undefined;
  /** `undefined` when the log says nothing of it. */
  readonly searches: SearchInsight | undefined;
  readonly people: readonly PeopleInsight[];
  readonly proofs: readonly ({ readonly section: string } & Proven)[];
  /** Sentences about what does not hold. */
  readonly faults: readonly string[];
}

/** Of any statement about people in a report. */
const leastOfStatement = 50;

export interface ProofDeps {
  readonly step: Step;
  readonly signal: AbortSignal | undefined;
  readonly clock: Clock;
  readonly memoryMb: number;
  readonly judgesData: boolean;
  readonly peopleFiles: PeopleFiles;
}

export const provePack = (
  { manifest, mark, world }: OpenedPack & { readonly world: World },
  { events, catalog, map, mapCatalog, clean }: LogSource,
  { step, signal, clock, memoryMb, judgesData, peopleFiles }: ProofDeps,
): Promise<ProvenPack> =>
  withEngine({ memoryMb, signal }, async (engine) => {
    const cleaning = cleaningOf(clean ?? {}, manifest.shop.currency);
    const log = await step('Reading the log', () =>
      loadLog(engine, {
        paths: events,
        mapping: map,
        withText: false,
        clock,
        cleaning,
        // What the pack can't know yet must not tell who is a program, or who is who.
        ...(mark && { until: Date.parse(mark.until) }),
      }),
    );
    const otherLog = mark ? await comparedWithMark(engine, mark) : [];
    const given =
      catalog === undefined ? undefined : await readCatalogue(engine, { path: catalog, mapping: mapCatalog });
    const catalogue = given && new Set(given.items.map(({ id }) => id));
    const quality = judgesData
      ? await step('Judging the data', async () => {
          const { fields, paid } = await logQuality(engine, log, { clock, cleaning, catalogue });
          return dataQuality([...fields, ...(given ? catalogueQuality(given, { paid }) : [])]);
        })
      : undefined;
    const read = { now: clock(), cleaning };
    const searches =
      judgesData && (await readSearches(engine, log.files, read))
        ? await searchInsight(engine, given?.items ?? [], Math.max(leastOfStatement, manifest.k.group))
        : undefined;
    const people = await peopleInsight(engine, peopleFiles, Math.max(leastOfStatement, manifest.k.group));
    const counted = await step('Counting people', async () => {
      const all = await countPeople(engine, world.catalogue, publishedPairs(world.neighbours), cleaning);
      return { ...all, ...(await countBuyers(engine, world, all.table)) };
    });
    const parts = { world, k: manifest.k, counted, catalogue };
    const proven = Object.entries(proofs).flatMap(([section, all]) =>
      all.map((proof) => ({ section, ...proof(parts) })),
    );
    return {
      log,
      quality,
      searches,
      people,
      proofs: proven,
      faults: [...otherLog, ...proven.flatMap(faultOf)],
    };
  });

/** Says so when the log is not what the pack was built from. */
const comparedWithMark = async (engine: QueryEngine, mark: LogMark): Promise<readonly string[]> => {
  const until = Date.parse(mark.until);
  const { digest } = await logMark(engine, until);
  if (digest === mark.digest) return [];
  return [
    `Log: it is not the one that the pack was built from, or not cleaned as it was then (--clean, --map); before ${mark.until} it has other rows, people or times.`,
  ];
};

const faultOf = ({ section, claim, violations }: ProvenPack['proofs'][number]): readonly string[] => {
  const [worst] = violations;
  if (!worst) return [];
  return [
    `Section "${section}": ${claim}, but ${violations.length} are not: ${worst.what} has ${worst.people} people, ${worst.required} required.`,
  ];
};
