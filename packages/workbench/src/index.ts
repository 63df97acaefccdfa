export type { SegmentConfig, SegmentRule } from '@homebody/segments';
export type { ClickhouseLogin, ClickhouseOptions } from './engine/clickhouse-options.ts';
export type { BuildOptions } from './build/build-options.ts';
export { type BuildDeps, buildPack } from './build/build-pack.ts';
export { type DryRun, dryRun } from './build/dry-run.ts';
export type { Cleaned, CleanedLog } from './clean/clean-log.ts';
export type { CleaningSettings } from './clean/cleaning.ts';
export type { DataQuality, FieldQuality } from './quality/data-quality.ts';
export type { UnderstoodFile } from './build/understood-file.ts';
export type { BuildSummary, PriorReport, SectionSize } from './build/build-summary.ts';
export type { OnProgress, Progress } from './build/progress.ts';
export { type CheckDeps, type CheckOptions, type CheckedPack, checkPack } from './check/check-pack.ts';
export { type EvalDeps, type EvalOptions, type Evaluation, evaluate } from './eval/evaluate.ts';
export type { GroupQuality, RankingQuality, Verdict } from './eval/groups.ts';
export {
  type ConfiguredMapping,
  type ConfiguredSlot,
  type HomebodyConfig,
  defineConfig,
} from './config/homebody-config.ts';
export type { ConfiguredSegments } from './config/segment-settings.ts';
export {
  type CatalogueField,
  type FieldSource,
  type LogField,
  type Mapping,
  parseMapping,
} from './log/mapping.ts';
export { type NoticeOptions, type WrittenNotice, makeNotice } from './notice/make-notice.ts';
export { type NoticePageOptions, noticePage } from './notice/notice-page.ts';
export { noticeLanguages } from './notice/notice-languages.ts';
export type { NoticeTexts } from './notice/notice-texts.ts';
export type { PriceRow, PrivacyPrice } from './price/privacy-price.ts';
export { type ReportOptions, writeReport } from './report/write-report.ts';
