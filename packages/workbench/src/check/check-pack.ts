/** Whether a pack is whole, within its budgets, and says nothing over fewer people than it states. */
import { type Clock, dayMs } from '@homebody/core';
import { strategyNames } from '@homebody/recommenders';
import type { ModelCard } from '../card/model-card.ts';
import { type AuditTold, alarmsIn } from '../fairness/audit.ts';
import type { OnProgress } from '../build/progress.ts';
import { createStep } from '../build/progress.ts';
import type { LoadedLog } from '../log/load-log.ts';
import type { LogSource } from '../log/log-source.ts';
import type { DataQuality } from '../quality/data-quality.ts';
import type { SearchInsight } from '../searches/search-insight.ts';
import type { PeopleFiles, PeopleInsight } from '../customers/people-insight.ts';
import { type Budgeted, packBudgets } from './budgets.ts';
import { type Coverage, coverageOf } from './coverage.ts';
import { type OpenedPack, openPack } from './open-pack.ts';
import type { Proven } from './proof.ts';
import { type ProvenPack, provePack } from './prove-pack.ts';

export interface CheckOptions extends Partial<LogSource> {
  /** The folder of the pack. */
  readonly pack: string;
  /** Days after which a pack is stale. */
  readonly maxAge?: number;
  /** A file of customers and their groups, to audit segments and clusters over. */
  readonly groups?: string | undefined;
  /** Whether to judge the data field by field, which reads the log once more. */
  readonly quality?: boolean;
  /** Files about people, beside what they did. */
  readonly peopleFiles?: PeopleFiles;
}

export interface CheckDeps {
  readonly onProgress?: OnProgress;
  readonly signal?: AbortSignal;
  readonly clock?: Clock;
  readonly memoryMb?: number;
}

export interface Freshness {
  readonly builtAt: string;
  readonly ageDays: number;
  /** Where the log ended that it was built from; absent in packs of older workbenches. */
  readonly logUntil: string | undefined;
  readonly logAgeDays: number | undefined;
}

export interface CheckedPack {
  readonly pack: string;
  readonly ok: boolean;
  /** All that is wrong, one sentence each. */
  readonly faults: readonly string[];
  /** What is worth knowing and wrong with nothing. */
  readonly remarks: readonly string[];
  readonly shop: string;
  readonly k: { readonly pair: number; readonly item: number; readonly group: number };
  readonly sections: OpenedPack['sizes'];
  readonly budgets: readonly Budgeted[];
  readonly coverage: Coverage | undefined;
  readonly freshness: Freshness;
  /** What could be read of the log; `undefined` without one. */
  readonly log: LoadedLog | undefined;
  /** What the pack says of itself; `undefined` in packs of older workbenches. */
  readonly card: ModelCard | undefined;
  /** How groups fare in segments and clusters: as counted now, where groups are given, and as the build found. */
  readonly audits: readonly AuditTold[];
  /** `undefined` when it was not asked for, or without a log. */
  readonly quality?: DataQuality | undefined;
  /** The same. */
  readonly searches?: SearchInsight | undefined;
  /** What was given of customers; none without a log. */
  readonly people?: readonly PeopleInsight[] | undefined;
  /** By section; `undefined` without a log to count in. */
  readonly proofs: readonly ({ readonly section: string } & Proven)[] | undefined;
}

const usualMaxAge = 30;

/**
 * Checks a pack, and with a log proves its thresholds. Resolves whatever is wrong with the pack's contents; rejects with
 * `pack-missing`, `pack-corrupt` or `pack-too-new` when it has no readable manifest, and as `buildPack` for the log.
 *
 * @example (await checkPack({ pack: 'pack/', events: ['log.parquet'], catalog: 'items.csv' })).ok
 */
export const checkPack = async (
  {
    pack: folder,
    maxAge = usualMaxAge,
    events = [],
    catalog,
    map = {},
    mapCatalog = {},
    groups,
    clean,
    quality = false,
    peopleFiles = {},
  }: CheckOptions,
  { onProgress = () => undefined, signal, clock = Date.now, memoryMb = 1_000 }: CheckDeps = {},
): Promise<CheckedPack> => {
  const step = createStep(onProgress, () => performance.now(), signal);
  const pack = await step('Opening the pack', () => openPack(folder));
  const { manifest, mark, world } = pack;
  const freshness = freshnessOf(pack, clock());
  const budgets = packBudgets(pack);
  const faults = [...pack.faults, ...slotFaults(pack)];
  const remarks: string[] = [];
  for (const { name, bytes, budget } of budgets)
    if (bytes > budget)
      faults.push(
        `Size: ${name} is ${kilobytes(bytes)} kB brotli, over the budget of ${kilobytes(budget)} kB.`,
      );
  for (const [name, k] of Object.entries(manifest.k))
    if (k < 2) faults.push(`Pack manifest: k.${name} is ${k}; a statement over one person is a person's.`);
  const age = freshness.logAgeDays ?? freshness.ageDays;
  if (age > maxAge)
    faults.push(
      `Stale: what the pack knows ends ${Math.floor(age)} days ago; at most ${maxAge} are allowed.`,
    );
  if (pack.strays.length > 0)
    remarks.push(
      `${pack.strays.length} files are not of this pack, such as ${pack.strays.slice(0, 3).join(', ')}.`,
    );
  if (!mark) remarks.push('The pack does not say which log it was built from: an older workbench made it.');

  let proven: ProvenPack | undefined;
  if (events.length > 0 && world && pack.faults.length === 0) {
    const source = { events, catalog, map, mapCatalog, clean, groups };
    proven = await provePack({ ...pack, world }, source, {
      step,
      signal,
      clock,
      memoryMb,
      judgesData: quality,
      peopleFiles,
    });
    faults.push(...proven.faults);
  } else if (events.length > 0) remarks.push('The thresholds were not counted, since the pack is damaged.');
  else remarks.push('The thresholds were not counted: that takes the log (--events).');
  if (groups !== undefined && !proven)
    remarks.push('The groups were not audited: that takes the log (--events) and a whole pack.');
  const audits = [...(proven?.audits ?? []), ...(pack.card?.audits ?? [])];
  faults.push(...alarmsIn(audits));
  return {
    pack: folder,
    ok: faults.length === 0,
    faults,
    remarks,
    shop: manifest.shop.name,
    k: manifest.k,
    sections: pack.sizes,
    budgets,
    coverage: world && coverageOf(world),
    freshness,
    log: proven?.log,
    quality: proven?.quality,
    searches: proven?.searches,
    people: proven?.people,
    proofs: proven?.proofs,
    card: pack.card,
    audits,
  };
};

const slotFaults = ({ manifest: { slots } }: OpenedPack): readonly string[] => [
  ...slots
    .filter(({ strategy }) => !strategyNames.some((name) => name === strategy))
    .map(
      ({ slot, strategy }) =>
        `Slot "${slot}": no strategy "${strategy}"; expected ${strategyNames.join(', ')}.`,
    ),
  ...slots
    .filter(({ slot }, at) => slots.findIndex((other) => other.slot === slot) !== at)
    .map(({ slot }) => `Slot "${slot}": there twice.`),
];

const freshnessOf = ({ manifest, mark }: OpenedPack, now: number): Freshness => {
  const daysSince = (iso: string): number => Math.max(0, now - Date.parse(iso)) / dayMs;
  return {
    builtAt: manifest.builtAt,
    ageDays: daysSince(manifest.builtAt),
    logUntil: mark?.until,
    logAgeDays: mark && daysSince(mark.until),
  };
};

const kilobytes = (bytes: number): string => (bytes / 1000).toFixed(1);
