/** Holds a pack against the log that it says it was built from. */
import type { Clock } from '@homebody/core';
import type { World } from '@homebody/recommenders';
import type { Step } from '../build/progress.ts';
import { cleaningOf } from '../clean/cleaning.ts';
import { readCatalogue } from '../catalogue/read-catalogue.ts';
import { type AuditTold, auditMemberships, toldOf } from '../fairness/audit.ts';
import { groupsGiven } from '../fairness/groupings.ts';
import { pastsOf } from '../clusters/behaviour-matrix.ts';
import { lackedEvents } from '../clusters/lacked-events.ts';
import { membershipsOf } from '../clusters/memberships.ts';
import { clusterPeople } from '../clusters/cluster-people.ts';
import { type Histories, historiesOf, sampleOf } from '../clusters/histories.ts';
import type { QueryEngine } from '../engine/query-engine.ts';
import { withEngine } from '../engine/with-engine.ts';
import { type LoadedLog, loadLog } from '../log/load-log.ts';
import { type LogMark, logMark } from '../log/log-mark.ts';
import type { LogSource } from '../log/log-source.ts';
import { prepareEvents } from '../log/prepare-events.ts';
import { countBuyers } from './count-buyers.ts';
import { countForeseen } from './count-foreseen.ts';
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
  /** Over the groups given; empty without. */
  readonly audits: readonly AuditTold[];
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
  pack: OpenedPack & { readonly world: World },
  { events, catalog, map, mapCatalog, clean, groups }: LogSource & { readonly groups?: string | undefined },
  { step, signal, clock, memoryMb, judgesData, peopleFiles }: ProofDeps,
): Promise<ProvenPack> =>
  withEngine({ memoryMb, signal }, async (engine) => {
    const { manifest, mark, world, clusters, predictions } = pack;
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
      const people = await countPeople(engine, world.catalogue, publishedPairs(world.neighbours), cleaning);
      return {
        ...people,
        ...(await countBuyers(engine, world, people.table)),
        foreseen: await countForeseen(engine, world.catalogue, {
          log: people.table,
          told: predictions?.told ?? [],
        }),
      };
    });
    const { members, audits } =
      clusters || groups !== undefined
        ? await step('Counting clusters', async () => {
            const { lastAt } = await prepareEvents(engine, cleaning);
            const histories = await historiesOf(engine, world.catalogue, { lastAt });
            return {
              members: clusters ? clusterPeople(histories, clusters, world.attributesOf) : noMembers,
              audits:
                groups === undefined ? [] : await auditPack(engine, pack, { histories, lastAt, groups }),
            };
          })
        : { members: noMembers, audits: [] };
    const parts = { world, predictions, k: manifest.k, counted, catalogue, clusters: members };
    const proven = Object.entries(proofs).flatMap(([section, all]) =>
      all.map((proof) => ({ section, ...proof(parts) })),
    );
    return {
      log,
      quality,
      searches,
      people,
      audits,
      proofs: proven,
      faults: [...otherLog, ...proven.flatMap(faultOf)],
    };
  });

const noMembers: ReadonlyMap<string, number> = new Map();

interface PeopleAudited {
  readonly histories: Histories;
  readonly lastAt: number;
  /** The file of customers and their groups. */
  readonly groups: string;
}

/** How the groups that the merchant gives fare in the segments and clusters of a pack. */
const auditPack = async (
  engine: QueryEngine,
  { manifest, world, segments, clusters, card }: OpenedPack & { readonly world: World },
  { histories, lastAt, groups }: PeopleAudited,
): Promise<readonly AuditTold[]> => {
  const { attributesOf } = world;
  const memberships = membershipsOf(histories, {
    pasts: pastsOf(histories, attributesOf),
    segments,
    clusters,
    attributesOf,
    at: lastAt,
    lacks: await lackedEvents(engine),
  });
  const grouping = await groupsGiven(engine, groups, sampleOf({ lastAt }));
  return auditMemberships(memberships, new Map([['groups', grouping]]), {
    least: manifest.k.group,
    acknowledge: card?.acknowledged,
  }).map(toldOf);
};

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
