import { type AttributesOf, type StoredEvent, seededRandom } from '@homebody/core';
import { behaviourFeatures } from '@homebody/profile';
import { type CalibrateOptions, calibrate, calibrateOptions } from './calibration/calibrate.ts';
import { calibrated } from './calibration/calibrated.ts';
import { type ChoiceReport, buildChoice } from './choosers/build-choice.ts';
import { choosers } from './choosers/choosers.ts';
import { areaGained, areaUnderCurve } from './judging/area-under-curve.ts';
import { calibrationError, errorByChance } from './judging/calibration-error.ts';
import type { Measured } from './judging/measured.ts';
import type { LabelledRows } from './network/labelled-rows.ts';
import { logitsOf } from './network/logits-of.ts';
import { type NetworkOptions, type Train, networkOptions } from './network/network-options.ts';
import type { Network } from './network/network.ts';
import { type TrainedNetwork, trainNetwork } from './network/train-network.ts';
import type { ChoiceForesight, Foresight } from './predictions.ts';
import { type MomentOf, momentsOf } from './predictors/moments-of.ts';
import type { Predictor } from './predictors/predictor.ts';
import { predictors } from './predictors/predictors.ts';
import { type TimeParts, splitMoments } from './split-moments.ts';

export interface ForesightOptions {
  readonly attributesOf: AttributesOf;
  /** The log knows nothing from here on. Epoch milliseconds. */
  readonly until: number;
  readonly train: Train;
  readonly seed: number;
  readonly perPerson?: number;
  readonly network?: NetworkOptions;
  readonly calibrate?: CalibrateOptions;
}

/** How one question fared, and whether it went into the pack. */
export interface ForesightReport {
  readonly name: string;
  /** Moments learned from, and people it was calibrated and judged on, each later than the ones before. */
  readonly trained: number;
  readonly calibrated: number;
  readonly judged: number;
  /** Share of the judged of whom it happened. */
  readonly share: number;
  /** On the judged; absent where they are too few. */
  readonly quality:
    | {
        readonly area: Measured;
        /** Over the logistic regression that the network began as. */
        readonly gain: Measured;
        readonly calibrationError: Measured;
        /** What the error would be at most, 95 times in a hundred, if the probabilities were true: with few people it is large. */
        readonly errorByChance: number;
      }
    | undefined;
  /** Which of the two did better on those that it was calibrated on, and so is used. */
  readonly used: 'network' | 'logistic' | undefined;
  /** Why it is not in the pack, where it is not. */
  readonly withheld: string | undefined;
}

export interface BuiltForesights {
  readonly foresights: readonly Foresight[];
  readonly choices: readonly ChoiceForesight[];
  readonly reports: readonly ForesightReport[];
  readonly choiceReports: readonly ChoiceReport[];
}

/** Of either outcome, among the moments learned from. */
const fewestToLearn = 50;
/** Of either outcome, among the people judged. */
const fewestToJudge = 20;
/** A prediction that is off by more on average, and by more than chance explains, does not go into a pack. */
const mostError = 0.03;

/** Learns every question from people's histories (each oldest event first), by time: older moments teach, newer ones calibrate, the newest judge. */
export const buildForesights = async (
  histories: readonly (readonly StoredEvent[])[],
  options: ForesightOptions,
): Promise<BuiltForesights> => {
  const { attributesOf, until, seed, perPerson = 4 } = options;
  const moments = momentsOf(histories, { attributesOf, until, perPerson, random: seededRandom(seed) });
  const foresights: Foresight[] = [];
  const reports: ForesightReport[] = [];
  for (const predictor of predictors) {
    const { foresight, report } = await buildForesight(predictor, moments, options);
    if (foresight && report.withheld === undefined) foresights.push(foresight);
    reports.push(report);
  }
  const choices: ChoiceForesight[] = [];
  const choiceReports: ChoiceReport[] = [];
  for (const chooser of choosers) {
    const { train, network = networkOptions } = options;
    const { foresight, report } = await buildChoice(chooser, moments, { train, network, until, seed });
    if (foresight) choices.push(foresight);
    choiceReports.push(report);
  }
  return { foresights, choices, reports, choiceReports };
};

const buildForesight = async (
  predictor: Predictor,
  moments: readonly MomentOf[],
  {
    train,
    seed,
    until,
    network: how = networkOptions,
    calibrate: table = calibrateOptions,
  }: ForesightOptions,
): Promise<{ readonly foresight?: Foresight; readonly report: ForesightReport }> => {
  const { name } = predictor;
  const parts = splitMoments(predictor, moments, until, seededRandom(seed));
  const labelled = labelledParts(predictor, parts);
  const judged = labelled.judged;
  const counts = {
    name,
    trained: labelled.trained.count,
    calibrated: labelled.calibrated.count,
    judged: judged.count,
    share: sum(judged.happened) / Math.max(1, judged.count),
  };
  const withhold = (withheld: string) => ({
    report: { ...counts, quality: undefined, used: undefined, withheld },
  });
  const [learned, seen] = [fewerOf(labelled.trained), fewerOf(judged)];
  if (learned < fewestToLearn)
    return withhold(`${learned} moments of the rarer outcome to learn from, fewer than ${fewestToLearn}.`);
  if (seen < fewestToJudge)
    return withhold(`${seen} people of the rarer outcome to judge by, fewer than ${fewestToJudge}.`);

  const trained = await trainNetwork(labelled.trained, train, { ...how, seed });
  const network = better(trained, labelled.calibrated);
  const scoresOf = ({ rows, count }: LabelledRows) => logitsOf(network, rows, count);
  const calibration = calibrate(
    { scores: scoresOf(labelled.calibrated), happened: labelled.calibrated.happened },
    table,
  );
  if (!calibration) return withhold('too few people to say what its scores mean.');
  const scores = scoresOf(judged);
  const { happened } = judged;
  const probabilities = Array.from(scores, (score) => calibrated(calibration, score).probability);
  const judging = () => ({ bins: 15, resamples: 200, random: seededRandom(seed) });
  const quality = {
    area: areaUnderCurve({ scores, happened }),
    gain: areaGained(happened, scores, logitsOf(trained.logistic, judged.rows, judged.count)),
    calibrationError: calibrationError({ probabilities, happened }, judging()),
    errorByChance: errorByChance({ probabilities }, judging()),
  };
  const used = network === trained.network ? 'network' : 'logistic';
  const withheld =
    quality.area.low <= 0.5
      ? 'it tells people apart no better than chance, as far as is known.'
      : quality.calibrationError.value > Math.max(mostError, quality.errorByChance)
        ? `its probabilities are off by more than ${mostError} on average.`
        : undefined;
  return { foresight: { name, network, calibration }, report: { ...counts, quality, used, withheld } };
};

/** Of equals the simpler. */
const better = ({ network, logistic }: TrainedNetwork, { rows, count, happened }: LabelledRows): Network => {
  const scores = logitsOf(network, rows, count);
  return areaGained(happened, scores, logitsOf(logistic, rows, count)).value > 0 ? network : logistic;
};

const labelledParts = (
  predictor: Predictor,
  parts: TimeParts,
): Readonly<Record<keyof TimeParts, LabelledRows>> => ({
  trained: labelledRows(predictor, parts.trained),
  calibrated: labelledRows(predictor, parts.calibrated),
  judged: labelledRows(predictor, parts.judged),
});

const featureNames = behaviourFeatures.map(({ name }) => name);

const labelledRows = ({ happened }: Predictor, moments: readonly MomentOf[]): LabelledRows => {
  const rows = new Float32Array(moments.length * featureNames.length);
  moments.forEach(({ row }, at) => rows.set(row, at * featureNames.length));
  return {
    features: featureNames,
    count: moments.length,
    rows,
    happened: Uint8Array.from(moments, ({ past, later }) => Number(happened(past, later))),
  };
};

const sum = (values: Uint8Array): number => values.reduce((all, value) => all + value, 0);

const fewerOf = ({ happened }: LabelledRows): number =>
  Math.min(sum(happened), happened.length - sum(happened));
