export { basketTableOptions, buildBaskets } from './baskets/build.ts';
export { countBaskets } from './baskets/count.ts';
export { type BasketOptions, type BasketRow, type BuyerRow, basketOptions } from './baskets/rows.ts';
export { basketsSection } from './baskets/section.ts';
export { type Interval, bootstrapMean } from './bootstrap-mean.ts';
export { maxCandidates } from './candidates.ts';
export { type Choice, choicesIn } from './choices.ts';
export { concatExamples } from './concat-examples.ts';
export { type ContentOptions, buildContent, contentOptions } from './content/build.ts';
export { termsOf } from './content/terms.ts';
export { contentSection } from './content/section.ts';
export { buildContext } from './context/build.ts';
export { countContext } from './context/count.ts';
export {
  type ContextKind,
  type ContextRow,
  allContexts,
  contextKinds,
  monthMs,
  restOfCategories,
  seasonFromDays,
} from './context/rows.ts';
export { type Context, contextSection, landingRow, monthRow } from './context/section.ts';
export { countRows } from './count-rows.ts';
export { type ChoiceExamples, type ExampleOptions, exampleOptions, examplesOf } from './examples-of.ts';
export { type FeatureName, featureIndex, featureNames } from './feature-names.ts';
export { handWeightOf } from './hand-weights.ts';
export { buildLabels } from './labels/build.ts';
export type { Labels } from './labels/section.ts';
export { type NeighbourOptions, buildNeighbours, neighbourOptions } from './neighbours/build.ts';
export { type Neighbours, neighboursSection } from './neighbours/section.ts';
export { togetherWith } from './neighbours/use.ts';
export { composePopularity } from './popularity/compose.ts';
export { buildPopularity, popularityScale } from './popularity/build.ts';
export { type Popularity, popularitySection } from './popularity/section.ts';
export {
  type Case,
  type QualityOptions,
  type Variant,
  type VariantQuality,
  casesOf,
  contextVariant,
  judgeVariants,
  popularityVariant,
  qualityOptions,
  rankerVariant,
} from './quality.ts';
export { scaleExamples, scaleOf } from './ranker/build.ts';
export { mostItemsAsked, rankedFrom } from './ranker/ranked-from.ts';
export { type Ranker, rankerSection } from './ranker/section.ts';
export { type RecommendRequest, type Recommended, recommend } from './recommend.ts';
export { recommenderSources } from './recommender-sources.ts';
export { buildRhythm } from './rhythm/build.ts';
export { countRhythm } from './rhythm/count.ts';
export type { RhythmRow, RhythmRows } from './rhythm/rows.ts';
export type { Rhythm } from './rhythm/section.ts';
export {
  type ItemRow,
  type LeastPeople,
  type PairOptions,
  type PairRow,
  leastPeople,
  pairOptions,
  pairWeight,
  popularityHalfLifeDays,
  trendDays,
} from './rows.ts';
export type { Section } from './section.ts';
export { recommenderSections, sectionReaders } from './sections.ts';
export type { Prepared, RecommenderSource } from './source.ts';
export { type StrategyName, strategies, strategyNames } from './strategies.ts';
export type { Strategy } from './strategy.ts';
export {
  type LearnedVectors,
  type VectorOptions,
  buildLearnedVectors,
  buildVectors,
  learnedVectorOptions,
  vectorOptions,
} from './vectors/build.ts';
export { completeFromContent } from './vectors/complete-from-content.ts';
export { nearest } from './vectors/nearest.ts';
export { type Heading, type ItemVectors, vectorsSection } from './vectors/section.ts';
export { cosineOf, meanVector } from './vectors/use.ts';
export { type Visit, visitOf } from './visit.ts';
export { type World, type WorldParts, createWorld } from './world.ts';
