export { checkSegments } from './rules/build/check-segments.ts';
export { type KnownNames, knownNames } from './rules/build/known-names.ts';
export {
  type SegmentSize,
  type SegmentSizes,
  type Share,
  segmentSizes,
} from './rules/build/segment-sizes.ts';
export { clustersIn } from './rules/clusters-in.ts';
export { type Memberships, evaluateSummary } from './rules/evaluate-summary.ts';
export type { Known } from './rules/kind.ts';
export type { Moment } from './rules/moment.ts';
export { predictionsIn } from './rules/predictions-in.ts';
export { readSegments } from './rules/read-segments.ts';
export type { Refuse } from './rules/reader.ts';
export { segmentsSection } from './rules/section.ts';
export type {
  Bounds,
  Interest,
  RuleKind,
  RuleKinds,
  SegmentRule,
  Things,
  Weekday,
} from './rules/segment-rule.ts';
export type { Segment, SegmentConfig, Segments, Truth } from './rules/segment.ts';
export type { SegmentSummary } from './rules/summary.ts';
export { type CompiledSegments, compileSegments } from './rules/use.ts';
export { type Ground, type WhySegment, whySegment } from './rules/why.ts';
export { type Describing, coverageOf, describeGround, describeRule } from './rules/words/describe-rule.ts';
export { english } from './rules/words/english.ts';
export type { RuleWords } from './rules/words/rule-words.ts';
export { adjustedRand } from './clusters/adjusted-rand.ts';
export {
  type BuiltClusters,
  type ClusterOptions,
  type ClusterReport,
  type Trait,
  buildClusters,
} from './clusters/build.ts';
export {
  type FeatureGroup,
  categoryFeature,
  categoryIn,
  clusterRow,
  featureGroups,
  habitNames,
  isClusterFeature,
} from './clusters/features.ts';
export type { TriedClusters } from './clusters/choose-clusters.ts';
export { kmeans } from './clusters/kmeans.ts';
export type { Matrix } from './clusters/matrix.ts';
export { type Drift, driftOf, populationStability } from './clusters/population-stability.ts';
export { scaleOfMatrix, standardized } from './clusters/standardize.ts';
export { type Clusters, clustersSection } from './clusters/section.ts';
export { type ClusterDistance, type ClusterMembership, clusterOf } from './clusters/use.ts';
export { clusterLanguages, describeCluster } from './clusters/words/name-clusters.ts';
export { type GroupWords, groupWordsSection } from './group-words.ts';
