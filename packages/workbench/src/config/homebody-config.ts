import type { SlotConfig } from '@homebody/pack';
import type { LeastPeople, StrategyName } from '@homebody/recommenders';
import type { CleaningSettings } from '../clean/cleaning.ts';
import type { AudienceSettings } from '../audiences/audience-settings.ts';
import type { ClusterSettings } from '../clusters/cluster-settings.ts';
import type { FairnessSettings } from '../fairness/fairness-settings.ts';
import type { ClickhouseOptions } from '../engine/clickhouse-options.ts';
import type { CatalogueField, FieldSource, LogField } from '../log/mapping.ts';
import type { OwnReasons } from '../reasons/own-reasons.ts';
import type { ConfiguredSegments } from './segment-settings.ts';
import type { AllowedTopics } from '../sensitive/allowed-topics.ts';

/** A slot whose strategy this version knows. */
export interface ConfiguredSlot extends SlotConfig {
  readonly strategy: StrategyName;
}

/** Where fields are: a column's name, or one value for all rows as `{ constant: 'purchase' }`. */
export type ConfiguredMapping<Field extends string> = { readonly [Name in Field]?: string | FieldSource };

/** Everything `homebody build` can be told, in a file. What a flag says wins. Paths are relative to the file. */
export interface HomebodyConfig {
  readonly events?: string | readonly string[];
  readonly catalog?: string;
  readonly out?: string;
  readonly map?: ConfiguredMapping<LogField>;
  readonly mapCatalog?: ConfiguredMapping<CatalogueField>;
  /** How the log is cleaned. */
  readonly clean?: CleaningSettings;
  readonly name?: string;
  readonly currency?: string;
  readonly language?: string;
  /** Least people behind a pair, an item, a group. */
  readonly k?: Partial<LeastPeople>;
  readonly slots?: readonly ConfiguredSlot[];
  /** The shop's own sentences for reasons, by language and kind: `{ de: { popular: 'Beliebt bei uns' } }`. */
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
  /** Whether to measure what the thresholds cost. */
  readonly privacyPrice?: boolean;
  /** Whether to learn what visitors will do. */
  readonly predictions?: boolean;
  /** Fails when a single row can't be used. */
  readonly strict?: boolean;
  /** Where rows that can't be used are written. */
  readonly badRows?: string;
  /** A folder that keeps what was read and counted from build to build. */
  readonly work?: string;
  /** Where a ClickHouse counts, instead of this process. Who asks it is said in the environment. */
  readonly clickhouse?: ClickhouseOptions;
}

/**
 * Gives a configuration file its types.
 *
 * @example export default defineConfig({ events: 'log.parquet', out: 'pack/' });
 */
export const defineConfig = (config: HomebodyConfig): HomebodyConfig => config;
