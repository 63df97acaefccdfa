import { seededRandom } from '@homebody/core';
import { behaviourFeatures } from '@homebody/profile';
import { calibrated } from '../calibration/calibrated.ts';
import type { Calibration } from '../calibration/calibration.ts';
import { equalBins } from '../calibration/equal-bins.ts';
import type { ForesightReport } from '../foresight-report.ts';
import { contributionsOf } from '../network/contributions-of.ts';
import { type LabelledRows, withFeatures } from '../network/labelled-rows.ts';
import { logitsOf } from '../network/logits-of.ts';
import type { Network } from '../network/network.ts';
import { areaGained, areaUnderCurve } from './area-under-curve.ts';
import { calibrationError, errorByChance } from './calibration-error.ts';

/** Rows whose reasons are worked out: their mean is known well enough. */
const mostExplained = 300;
const mostFeatures = 5;
const mostBins = 10;

export interface Judged {
  readonly network: Network;
  /** What the network began as. */
  readonly logistic: Network;
  readonly calibration: Calibration;
  readonly least: number;
  readonly seed: number;
}

/** How well a foresight does by people whom it has not seen, one row each, and what it foretold of each. */
export const judgeForesight = (
  judged: LabelledRows,
  { network, logistic, calibration, least, seed }: Judged,
): {
  readonly quality: NonNullable<ForesightReport['quality']>;
  readonly probabilities: readonly number[];
} => {
  const { happened, count } = judged;
  const { rows } = withFeatures(judged, network.features);
  const scores = logitsOf(network, rows, count);
  const probabilities = Array.from(scores, (score) => calibrated(calibration, score).probability);
  const how = () => ({ bins: 15, resamples: 200, random: seededRandom(seed) });
  const quality = {
    area: areaUnderCurve({ scores, happened }),
    gain: areaGained(happened, scores, logitsOf(logistic, rows, count)),
    calibrationError: calibrationError({ probabilities, happened }, how()),
    errorByChance: errorByChance({ probabilities }, how()),
    reliability: equalBins({ scores: probabilities, happened }, { least, most: mostBins }).map(
      ({ meanScore, count: people, positives }) => ({
        people,
        foreseen: meanScore,
        happened: positives / people,
      }),
    ),
    features: strongest(network, rows, count),
  };
  return { quality, probabilities };
};

const strongest = (
  network: Network,
  rows: Float32Array,
  count: number,
): readonly { readonly words: string; readonly effect: number }[] => {
  const { features } = network;
  const width = features.length;
  const explained = Math.min(count, mostExplained);
  const sums = new Float64Array(width);
  for (let row = 0; row < explained; row += 1)
    contributionsOf(network, rows.slice(row * width, (row + 1) * width)).forEach(
      (effect, at) => (sums[at]! += Math.abs(effect) / explained),
    );
  return features
    .map((name, at) => ({
      words: behaviourFeatures.find((feature) => feature.name === name)?.words ?? name,
      effect: sums[at]!,
    }))
    .sort((a, b) => b.effect - a.effect)
    .slice(0, mostFeatures);
};
