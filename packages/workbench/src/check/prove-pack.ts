/** Holds a pack against the log that it says it was built from. */
import type { Clock } from '@homebody/core';
import type { World } from '@homebody/recommenders';
import type { Step } from '../build/progress.ts';
import { readCatalogue } from '../catalogue/read-catalogue.ts';
import type { QueryEngine } from '../engine/query-engine.ts';
import { withEngine } from '../engine/with-engine.ts';
import { type LoadedLog, loadLog } from '../log/load-log.ts';
import { type LogMark, logMark } from '../log/log-mark.ts';
import type { LogSource } from '../log/log-source.ts';
import { countBuyers } from './count-buyers.ts';
import { countForeseen } from './count-foreseen.ts';
import { countPeople } from './count-people.ts';
import type { OpenedPack } from './open-pack.ts';
import type { Proven } from './proof.ts';
import { proofs } from './proofs.ts';
import { publishedPairs } from './published-pairs.ts';

export interface ProvenPack {
  readonly log: LoadedLog;
  readonly proofs: readonly ({ readonly section: string } & Proven)[];
  /** Sentences about what does not hold. */
  readonly faults: readonly string[];
}

export interface ProofDeps {
  readonly step: Step;
  readonly signal: AbortSignal | undefined;
  readonly clock: Clock;
  readonly memoryMb: number;
}

export const provePack = (
  { manifest, mark, world, predictions }: OpenedPack & { readonly world: World },
  { events, catalog, map, mapCatalog }: LogSource,
  { step, signal, clock, memoryMb }: ProofDeps,
): Promise<ProvenPack> =>
  withEngine({ memoryMb, signal }, async (engine) => {
    const log = await step('Reading the log', () =>
      loadLog(engine, { paths: events, mapping: map, withText: false, clock }),
    );
    const otherLog = mark ? await cutAtMark(engine, mark) : [];
    const given =
      catalog === undefined ? undefined : await readCatalogue(engine, { path: catalog, mapping: mapCatalog });
    const counted = await step('Counting people', async () => {
      const people = await countPeople(engine, world.catalogue, publishedPairs(world.neighbours));
      return {
        ...people,
        ...(await countBuyers(engine, world, people.table)),
        foreseen: await countForeseen(engine, world.catalogue, {
          log: people.table,
          told: predictions?.told ?? [],
        }),
      };
    });
    const catalogue = given && new Set(given.items.map(({ id }) => id));
    const parts = { world, predictions, k: manifest.k, counted, catalogue };
    const proven = Object.entries(proofs).flatMap(([section, all]) =>
      all.map((proof) => ({ section, ...proof(parts) })),
    );
    return { log, proofs: proven, faults: [...otherLog, ...proven.flatMap(faultOf)] };
  });

/** Leaves out what the pack can't know yet. Says so when what is left is not what it was built from. */
const cutAtMark = async (engine: QueryEngine, mark: LogMark): Promise<readonly string[]> => {
  const until = Date.parse(mark.until);
  const { digest } = await logMark(engine, until);
  await engine.run(`delete from raw_log where at_ms >= ${until}`);
  if (digest === mark.digest) return [];
  return [
    `Log: it is not the one that the pack was built from; before ${mark.until} it has other rows, people or times.`,
  ];
};

const faultOf = ({ section, claim, violations }: ProvenPack['proofs'][number]): readonly string[] => {
  const [worst] = violations;
  if (!worst) return [];
  return [
    `Section "${section}": ${claim}, but ${violations.length} are not: ${worst.what} has ${worst.people} people, ${worst.required} required.`,
  ];
};
