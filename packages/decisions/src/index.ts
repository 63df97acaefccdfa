export { assign } from './experiments/assign.ts';
export { bucketOf } from './experiments/bucket-of.ts';
export type { Assignment, Experiment } from './experiments/experiment.ts';
export { factorSeed } from './experiments/factor-seed.ts';
export type { Range } from './experiments/range.ts';
export { rangesOf } from './experiments/ranges-of.ts';
export { splitGroup } from './experiments/split-group.ts';
export { type AdjustedMeans, adjustedMeans } from './results/adjusted-means.ts';
export type { Effect } from './results/effect.ts';
export { effectOf, liftOf } from './results/effect-of.ts';
export type { Estimate } from './results/estimate.ts';
export { interactionOf } from './results/interaction-of.ts';
export { alwaysValid } from './results/intervals/always-valid.ts';
export { fixed } from './results/intervals/fixed.ts';
export { type Interval, type Looking, intervalOf } from './results/intervals/looking.ts';
export { benjaminiHochberg } from './results/many/benjamini-hochberg.ts';
export { holm } from './results/many/holm.ts';
export { meanOf } from './results/mean-of.ts';
export { type Planned, leastEffect, neededPeople } from './results/needed-people.ts';
export { ratioOf } from './results/ratio-of.ts';
export { type SampleRatio, sampleRatio } from './results/sample-ratio.ts';
export type { PairedSums, Sums } from './results/sums.ts';
export { chiSquareTail } from './statistics/chi-square-tail.ts';
export { type Asked, type Measurement, verdictOf } from './results/verdict/verdict-of.ts';
export type { Verdict, VerdictKind } from './results/verdict/verdict.ts';
export { type Tried, fitRate } from './bandits/build/fit-rate.ts';
export { type Rates, type TriedArm, ratesOf } from './bandits/build/rates-of.ts';
export { type Choice, chooseArm, exploring } from './bandits/choose-arm.ts';
export { type Evidence, evidenceAfter, evidenceAt, noEvidence } from './bandits/evidence.ts';
export { expectedRate } from './bandits/expected-rate.ts';
export type { Rate } from './bandits/rate.ts';
export type { Logged } from './results/off-policy/logged.ts';
export { type OffPolicy, type OffPolicyValue, offPolicy } from './results/off-policy/off-policy.ts';
export { type Demand, type Sales, demandGiven, demandOf, expectedSales } from './demand/elasticity-of.ts';
export type { Elasticity } from './demand/elasticity.ts';
export { type Pooled, poolElasticities } from './demand/pool-elasticities.ts';
export { afterDismissal, afterShowing } from './fatigue/after-showing.ts';
export { type FatigueLog, type FatigueRules, type Showing, nothingShown } from './fatigue/fatigue-rules.ts';
export { type Asking, type Tired, tiredOf } from './fatigue/tired-of.ts';
export { type OfferDemand, bestDiscount } from './offers/build/best-discount.ts';
export { type LadderPlan, buildLadder, mostSpread } from './offers/build/build-ladder.ts';
export {
  type ChosenOffer,
  type Customer,
  type KeptOffer,
  chooseRung,
  stickyDays,
} from './offers/choose-rung.ts';
export type { Ladder, Rung } from './offers/ladder.ts';
export { type Opportunities, expectedShowings } from './pacing/build/expected-showings.ts';
export { type PacingPlan, passThrough } from './pacing/build/pass-through.ts';
export { passes } from './pacing/passes.ts';
