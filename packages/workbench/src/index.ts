export type { ClickhouseLogin, ClickhouseOptions } from './engine/clickhouse-options.ts';
export type { BuildOptions } from './build/build-options.ts';
export { type BuildDeps, buildPack } from './build/build-pack.ts';
export { type DryRun, dryRun } from './build/dry-run.ts';
export type { UnderstoodFile } from './build/understood-file.ts';
export type { BuildSummary, PriorReport, SectionSize } from './build/build-summary.ts';
export type { OnProgress, Progress } from './build/progress.ts';
export {
  type CatalogueField,
  type FieldSource,
  type LogField,
  type Mapping,
  parseMapping,
} from './log/mapping.ts';
