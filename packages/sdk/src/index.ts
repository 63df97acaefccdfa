export type {
  ConsentChoices,
  ErrorCode,
  EventDefinition,
  EventInput,
  EventName,
  ItemDisplay,
  Problem,
  Purpose,
  Reason,
  Recommendation,
} from '@homebody/core';
export { HomebodyError, defineEvent } from '@homebody/core';
export type {
  Correction,
  ExportedData,
  Isolation,
  ProfileView,
  SlotAnswer,
  VisitorPrediction,
  VisitorReason,
} from '@homebody/vault';
export { createHomebody } from './create-homebody.ts';
export type {
  CompleteExport,
  Decision,
  Diagnostics,
  Homebody,
  RecommendOptions,
  RecordResult,
} from './homebody.ts';
export type { HomebodyOptions } from './options.ts';
