import { HomebodyError } from '@homebody/core';
import type { SlotConfig } from '@homebody/pack';
import type { LeastPeople } from '@homebody/recommenders';
import { checkCleaning } from '../clean/check-cleaning.ts';
import type { CleaningSettings } from '../clean/cleaning.ts';
import { type AudienceSettings, checkAudienceSettings } from '../audiences/audience-settings.ts';
import { type ClusterSettings, checkClusterSettings } from '../clusters/cluster-settings.ts';
import { type FairnessSettings, checkFairnessSettings } from '../fairness/fairness-settings.ts';
import { checkSlotList } from '../config/check-config.ts';
import { type ConfiguredSegments, checkSegmentSettings } from '../config/segment-settings.ts';
import { type ClickhouseOptions, checkClickhouseUrl } from '../engine/clickhouse-options.ts';
import { isTable, withDatabase } from '../engine/table-source.ts';
import { refuseInside } from './refuse-inside.ts';
import { type OwnReasons, checkOwnReasons } from '../reasons/own-reasons.ts';
import { type AllowedTopics, checkAllowedTopics } from '../sensitive/allowed-topics.ts';
import type { CatalogueField, LogField, Mapping } from '../log/mapping.ts';

export interface BuildOptions {
  /** Log files: Parquet, CSV or JSON lines. */
  readonly events: readonly string[];
  /** The shop's catalogue; without one, it is made of the log. */
  readonly catalog?: string | undefined;
  /** The folder to write. It may hold an earlier pack, and nothing else. */
  readonly out: string;
  readonly map?: Mapping<LogField>;
  readonly mapCatalog?: Mapping<CatalogueField>;
  /** How the log is cleaned. Duplicates and programs are taken out unless it says otherwise. */
  readonly clean?: CleaningSettings | undefined;
  readonly name?: string;
  readonly currency?: string;
  readonly language?: string;
  readonly least?: LeastPeople;
  readonly slots?: readonly SlotConfig[];
  /** The shop's own sentences for reasons, by language and kind. */
  readonly reasons?: OwnReasons;
  /** Segments of visitors, by their ids. */
  readonly segments?: ConfiguredSegments;
  /** Groups of visitors that do alike, found in the log; `false` for none. */
  readonly clusters?: ClusterSettings;
  /** People like those of whom the shop knows something: a label, or a place on a list. */
  readonly audiences?: AudienceSettings;
  /** Over which groups segments and clusters are audited, and which alarms are meant so. */
  readonly fairness?: FairnessSettings;
  /** Sensitive topics that are let in all the same, each with the shop's reason. Of special categories there are none. */
  readonly allowTopics?: AllowedTopics;
  readonly seed?: number;
  /** Whether to measure what the thresholds cost. It takes some seconds, and changes nothing in the pack. */
  readonly privacyPrice?: boolean;
  /** Whether to learn what visitors will do. It takes some seconds, and a section of the pack. */
  readonly predictions?: boolean;
  /** Epoch milliseconds: what the log says from then on is left out, as if it had not happened yet. */
  readonly until?: number | undefined;
  /** Counts in a ClickHouse. Then `events` and `catalog` may name its tables, as `clickhouse:database.table`. */
  readonly clickhouse?: ClickhouseOptions | undefined;
  /** Rejects when a single row can't be used. */
  readonly strict?: boolean;
  /** Where rows that can't be used are written in full, when there are any. Never inside `out`: they name people. */
  readonly badRows?: string | undefined;
  /** A folder to keep what was read and counted in, for the next build of the same inputs. Not with `clickhouse`. */
  readonly work?: string | undefined;
}

type Optional = 'catalog' | 'clean' | 'until' | 'clickhouse' | 'badRows' | 'work';
export type CompleteOptions = Required<Omit<BuildOptions, Optional>> & Pick<BuildOptions, Optional>;

/** Fills in the defaults. Throws `invalid-config` naming the option that can't be. */
export const completeOptions = (
  options: BuildOptions,
  defaults: { readonly least: LeastPeople; readonly slots: readonly SlotConfig[] },
): CompleteOptions => {
  const complete: CompleteOptions = {
    map: {},
    mapCatalog: {},
    name: 'Shop',
    currency: 'EUR',
    language: 'en',
    least: defaults.least,
    slots: defaults.slots,
    reasons: {},
    segments: {},
    clusters: {},
    audiences: {},
    fairness: {},
    allowTopics: {},
    seed: 1,
    privacyPrice: true,
    predictions: true,
    strict: false,
    ...options,
  };
  const { events, out, currency, language, least, seed, slots } = complete;
  const refuse = (option: string, expected: string) =>
    new HomebodyError('invalid-config', `Option ${option}: expected ${expected}.`);
  if (events.length === 0) throw refuse('events', 'at least one log file');
  if (out === '') throw refuse('out', 'a folder');
  if (!/^[A-Z]{3}$/.test(currency)) throw refuse('currency', 'an ISO 4217 code such as EUR');
  if (!/^[a-z]{2,3}(-[A-Za-z0-9]+)*$/.test(language)) throw refuse('language', 'a BCP 47 tag such as en');
  for (const [name, value] of Object.entries(least))
    if (!Number.isSafeInteger(value) || value < 2) throw refuse(`k-${name}`, 'a whole number from 2');
  if (!Number.isSafeInteger(seed)) throw refuse('seed', 'a whole number');
  checkSlotList(slots);
  if (complete.clean) checkCleaning(complete.clean, 'clean');
  checkOwnReasons(complete.reasons, 'reasons');
  checkSegmentSettings(complete.segments, 'segments');
  checkClusterSettings(complete.clusters, 'clusters');
  checkFairnessSettings(complete.fairness, 'fairness');
  checkAudienceSettings(complete.audiences, 'audiences');
  checkAllowedTopics(complete.allowTopics, 'allowTopics');
  if (complete.badRows !== undefined) refuseInside(out, 'bad-rows', complete.badRows);
  if (complete.work !== undefined) refuseInside(out, 'work', complete.work);
  const { clickhouse } = complete;
  if (clickhouse) checkClickhouseUrl(clickhouse.url);
  if (clickhouse && complete.work !== undefined)
    throw refuse('work', 'no folder with ClickHouse, which keeps nothing from build to build');
  const tables = events.filter(isTable);
  if (!clickhouse && (tables.length > 0 || isTable(complete.catalog ?? '')))
    throw refuse('clickhouse-url', 'an address, since the log or the catalogue is a table of ClickHouse');
  if (tables.length > 0 && tables.length < events.length)
    throw refuse('events', 'either files or tables: nobody can be recognized across both');
  const placed = (path: string): string => withDatabase(path, clickhouse?.database ?? 'default');
  return { ...complete, events: events.map(placed), catalog: complete.catalog && placed(complete.catalog) };
};
