export { alikeEvents, alikeFeatures } from './alike-features.ts';
export { asTold } from './as-told.ts';
export { type BuildForesightsOptions, type BuiltForesights, buildForesights } from './build-foresights.ts';
export type { ForesightReport, ReliabilityBin } from './foresight-report.ts';
export { aliveProbability } from './buyers/alive-probability.ts';
export type { BgNbd } from './buyers/bg-nbd.ts';
export {
  type BuiltBuyers,
  type CountedCustomers,
  type Customer,
  buildBuyers,
  buildBuyersOfCounts,
} from './buyers/build-buyers.ts';
export type { BuyingHistory } from './buyers/buying-history.ts';
export { expectedOrder } from './buyers/expected-order.ts';
export { expectedPurchases } from './buyers/expected-purchases.ts';
export { type BgNbdFit, fitBgNbd } from './buyers/fit-bg-nbd.ts';
export { type GammaGammaFit, type Spending, fitGammaGamma } from './buyers/fit-gamma-gamma.ts';
export { type BuyerFuture, buyingHistoryOf, futureOf } from './buyers/future-of.ts';
export type { GammaGamma } from './buyers/gamma-gamma.ts';
export { type Minimum, minimize } from './buyers/minimize.ts';
export { type CalibrateOptions, calibrate, calibrateOptions } from './calibration/calibrate.ts';
export { type Likelihood, calibrated } from './calibration/calibrated.ts';
export type { Calibration } from './calibration/calibration.ts';
export type { Outcomes } from './calibration/outcomes.ts';
export type { ChoiceReport } from './choosers/build-choice.ts';
export type { Chooser, Option } from './choosers/chooser.ts';
export { choosers } from './choosers/choosers.ts';
export { type ChoicePrediction, foreseeChoice } from './choosers/foresee-choice.ts';
export { type Prediction, type PredictionReason, foresee } from './foresee.ts';
export { areaGained, areaUnderCurve } from './judging/area-under-curve.ts';
export {
  type CalibrationErrorOptions,
  type Told,
  calibrationError,
  errorByChance,
} from './judging/calibration-error.ts';
export type { Judgement } from './judging/judgement.ts';
export type { Measured } from './judging/measured.ts';
export { contributionsOf } from './network/contributions-of.ts';
export { type LabelledRows, rowsAtPlaces } from './network/labelled-rows.ts';
export { logisticNetwork } from './network/logistic-network.ts';
export { logitsOf } from './network/logits-of.ts';
export {
  type NetworkOptions,
  type Train,
  networkOptions,
  nightlyOptions,
} from './network/network-options.ts';
export type { Network } from './network/network.ts';
export { type CrossFitted, trainCrossFitted } from './network/train-cross-fitted.ts';
export { type TrainedNetwork, trainNetwork } from './network/train-network.ts';
export type { Buyers, ChoiceForesight, Foresight, Predictions } from './predictions.ts';
export type { Predictor } from './predictors/predictor.ts';
export { predictors } from './predictors/predictors.ts';
export { predictionsReader, predictionsSection } from './section.ts';
export {
  type VisitorPrediction,
  type VisitorReason,
  buyerFigures,
  figuresIn,
  predictionsOf,
} from './visitor-predictions.ts';
export { type Audience, audienceProbability } from './audiences/audience.ts';
export {
  type AudienceOptions,
  type AudienceReport,
  type BuiltAudience,
  buildAudience,
} from './audiences/build-audience.ts';
export { audiencesSection } from './audiences/section.ts';
