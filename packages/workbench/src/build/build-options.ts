import { HomebodyError } from '@homebody/core';
import type { SlotConfig } from '@homebody/pack';
import type { LeastPeople } from '@homebody/recommenders';
import { type ClickhouseOptions, checkClickhouseUrl } from '../engine/clickhouse-options.ts';
import { isTable, withDatabase } from '../engine/table-source.ts';
import type { CatalogueField, LogField, Mapping } from '../log/mapping.ts';

export interface BuildOptions {
  /** Log files: Parquet, CSV or CSV.gz. */
  readonly events: readonly string[];
  /** The shop's catalogue; without one, it is made of the log. */
  readonly catalog?: string | undefined;
  /** The folder to write. It may hold an earlier pack, and nothing else. */
  readonly out: string;
  readonly map?: Mapping<LogField>;
  readonly mapCatalog?: Mapping<CatalogueField>;
  readonly name?: string;
  readonly currency?: string;
  readonly language?: string;
  readonly least?: LeastPeople;
  readonly slots?: readonly SlotConfig[];
  readonly seed?: number;
  /** Whether to measure what the thresholds cost. It takes some seconds, and changes nothing in the pack. */
  readonly privacyPrice?: boolean;
  /** Epoch milliseconds: what the log says from then on is left out, as if it had not happened yet. */
  readonly until?: number | undefined;
  /** Counts in a ClickHouse. Then `events` and `catalog` may name its tables, as `clickhouse:database.table`. */
  readonly clickhouse?: ClickhouseOptions | undefined;
}

export type CompleteOptions = Required<Omit<BuildOptions, 'catalog' | 'until' | 'clickhouse'>> &
  Pick<BuildOptions, 'catalog' | 'until' | 'clickhouse'>;

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
    seed: 1,
    privacyPrice: true,
    ...options,
  };
  const { events, out, currency, language, least, seed } = complete;
  const refuse = (option: string, expected: string) =>
    new HomebodyError('invalid-config', `Option ${option}: expected ${expected}.`);
  if (events.length === 0) throw refuse('events', 'at least one log file');
  if (out === '') throw refuse('out', 'a folder');
  if (!/^[A-Z]{3}$/.test(currency)) throw refuse('currency', 'an ISO 4217 code such as EUR');
  if (!/^[a-z]{2,3}(-[A-Za-z0-9]+)*$/.test(language)) throw refuse('language', 'a BCP 47 tag such as en');
  for (const [name, value] of Object.entries(least))
    if (!Number.isSafeInteger(value) || value < 2) throw refuse(`k-${name}`, 'a whole number from 2');
  if (!Number.isSafeInteger(seed)) throw refuse('seed', 'a whole number');
  const { clickhouse } = complete;
  if (clickhouse) checkClickhouseUrl(clickhouse.url);
  const tables = events.filter(isTable);
  if (!clickhouse && (tables.length > 0 || isTable(complete.catalog ?? '')))
    throw refuse('clickhouse-url', 'an address, since the log or the catalogue is a table of ClickHouse');
  if (tables.length > 0 && tables.length < events.length)
    throw refuse('events', 'either files or tables: nobody can be recognized across both');
  const placed = (path: string): string => withDatabase(path, clickhouse?.database ?? 'default');
  return { ...complete, events: events.map(placed), catalog: complete.catalog && placed(complete.catalog) };
};
