import { type BehaviourFeature, type Past, behaviourFeatures } from '@homebody/profile';
import { calibrated } from './calibration/calibrated.ts';
import { contributionsOf } from './network/contributions-of.ts';
import { logitsOf } from './network/logits-of.ts';
import type { Foresight } from './predictions.ts';
import { predictors } from './predictors/predictors.ts';

/** One feature that speaks for a prediction, or against it. */
export interface PredictionReason {
  readonly feature: string;
  /** In English. */
  readonly words: string;
  /** As it is, in the unit that the words say. */
  readonly value: number;
  /** By how much it changes the log-odds: above 0 it speaks for, below against. */
  readonly effect: number;
}

/** A prediction, or why there is none. */
export type Prediction =
  | {
      readonly name: string;
      readonly words: string;
      /** 0 to 1, with its 95 % interval. */
      readonly probability: number;
      readonly low: number;
      readonly high: number;
      /** The strongest first, at most three. */
      readonly reasons: readonly PredictionReason[];
    }
  | {
      readonly name: string;
      readonly words: string;
      readonly abstained: 'not-now' | 'too-little-known' | 'too-uncertain';
    };

/** Events under which a visitor is not judged. */
const fewestEvents = 3;
/** An interval wider than this says nothing. */
const widest = 0.4;
const mostReasons = 3;
/** Log-odds under which a feature is no reason. */
const leastEffect = 0.02;

/** The features that a network asks for, in its order; it was checked that all of them are there when it was read. */
export const featuresFor = ({ features }: Foresight['network']): readonly BehaviourFeature[] =>
  features.map((name) => featureByName.get(name)!);

const featureByName = new Map(behaviourFeatures.map((feature) => [feature.name, feature]));
const predictorByName = new Map(predictors.map((predictor) => [predictor.name, predictor]));

/**
 * Answers one question of one visitor, with reasons and an interval, or says why it does not: it can't be asked now, the visitor is
 * hardly known, or people like them were too few to say.
 */
export const foresee = ({ name, network, calibration }: Foresight, past: Past): Prediction => {
  const predictor = predictorByName.get(name)!;
  const { words } = predictor;
  if (!predictor.isAskable(past)) return { name, words, abstained: 'not-now' };
  if (past.profile.events < fewestEvents) return { name, words, abstained: 'too-little-known' };
  const features = featuresFor(network);
  const values = features.map(({ of }) => of(past));
  const row = Float32Array.from(features, ({ scale }, at) =>
    scale === 'log' ? Math.log1p(values[at]!) : values[at]!,
  );
  const likelihood = calibrated(calibration, logitsOf(network, row, 1)[0]!);
  if (likelihood.high - likelihood.low > widest) return { name, words, abstained: 'too-uncertain' };
  const effects = contributionsOf(network, row);
  const reasons = features
    .map((feature, at) => ({
      feature: feature.name,
      words: feature.words,
      value: values[at]!,
      effect: effects[at]!,
    }))
    .filter(({ effect }) => Math.abs(effect) >= leastEffect)
    .sort((a, b) => Math.abs(b.effect) - Math.abs(a.effect))
    .slice(0, mostReasons);
  return { name, words, ...likelihood, reasons };
};
