import { seededRandom } from '@homebody/core';
import { calibrated } from '../calibration/calibrated.ts';
import { type CalibrateOptions, calibrateOptions } from '../calibration/calibrate.ts';
import { areaUnderCurve } from '../judging/area-under-curve.ts';
import { calibrationError, errorByChance } from '../judging/calibration-error.ts';
import type { Measured } from '../judging/measured.ts';
import { type LabelledRows, rowsAtPlaces } from '../network/labelled-rows.ts';
import { logitsOf } from '../network/logits-of.ts';
import { type NetworkOptions, type Train, networkOptions } from '../network/network-options.ts';
import { trainCrossFitted } from '../network/train-cross-fitted.ts';
import { type Audience, audienceProbability } from './audience.ts';

export interface AudienceOptions {
  readonly id: string;
  readonly train: Train;
  readonly seed: number;
  /** Share of all people who are known to be one of them, 0 to 1: samples have more of them. */
  readonly base: number;
  /** Share of all people that the audience is to take in, 0 to 1. */
  readonly size: number;
  /** Least people of either kind to learn from. */
  readonly least: number;
  readonly network?: NetworkOptions;
  readonly calibrate?: CalibrateOptions;
}

/** How an audience fared on people who had no part in it, and whether it went into the pack. */
export interface AudienceReport {
  readonly id: string;
  /** People learned from, and of these how many are known to be one of them. */
  readonly learned: { readonly people: number; readonly known: number };
  readonly judged: { readonly people: number; readonly known: number };
  /** Absent where they are too few. */
  readonly quality:
    | {
        readonly area: Measured;
        readonly calibrationError: Measured;
        /** What the error would be at most, 95 times in a hundred, if the probabilities were true. */
        readonly errorByChance: number;
      }
    | undefined;
  readonly withheld: string | undefined;
}

export interface BuiltAudience {
  readonly audience: Audience | undefined;
  readonly report: AudienceReport;
  /** Of the judged, by their places among the rows: for audits. */
  readonly judged: {
    readonly places: readonly number[];
    readonly probabilities: Float32Array;
  };
}

/** Part of the people that is held out to judge by. */
const heldOut = 0.3;
/** Of either kind, among the judged. */
const fewestToJudge = 20;
/** Probabilities that are off by more on average, and by more than chance explains, do not go into a pack. */
const mostError = 0.03;

/** Learns who is like those who are known, and judges it on people held out. Refuses to conclude from too few. */
export const buildAudience = async (
  rows: LabelledRows,
  {
    id,
    train,
    seed,
    base,
    size,
    least,
    network = networkOptions,
    calibrate = calibrateOptions,
  }: AudienceOptions,
): Promise<BuiltAudience> => {
  const random = seededRandom(seed);
  const isHeldOut = Array.from({ length: rows.count }, () => random() < heldOut);
  const placesOf = (held: boolean): readonly number[] =>
    isHeldOut.flatMap((one, place) => (one === held ? [place] : []));
  const [taught, places] = [rowsAtPlaces(rows, placesOf(false)), placesOf(true)];
  const judged = rowsAtPlaces(rows, places);
  const counts = { id, learned: countsOf(taught), judged: countsOf(judged) };
  const withhold = (withheld: string): BuiltAudience => ({
    audience: undefined,
    report: { ...counts, quality: undefined, withheld },
    judged: { places: [], probabilities: new Float32Array(0) },
  });
  const fewerOf = ({ people, known }: AudienceReport['learned']): number => Math.min(known, people - known);
  if (fewerOf(counts.learned) < least)
    return withhold(
      `${fewerOf(counts.learned)} people of the rarer kind to learn from, fewer than ${least}.`,
    );
  if (fewerOf(counts.judged) < fewestToJudge)
    return withhold(
      `${fewerOf(counts.judged)} people of the rarer kind to judge by, fewer than ${fewestToJudge}.`,
    );
  const fitted = await trainCrossFitted(taught, train, { ...network, seed }, calibrate);
  const { calibration } = fitted;
  if (!calibration) return withhold('too few people to say what its scores mean.');
  const scores = logitsOf(fitted.network, judged.rows, judged.count);
  const { happened } = judged;
  const told = Array.from(scores, (score) => calibrated(calibration, score).probability);
  const judging = () => ({ bins: 15, resamples: 200, random: seededRandom(seed) });
  const quality = {
    area: areaUnderCurve({ scores, happened }),
    calibrationError: calibrationError({ probabilities: told, happened }, judging()),
    errorByChance: errorByChance({ probabilities: told }, judging()),
  };
  const share = counts.judged.known / counts.judged.people;
  const shift = Math.log(base / (1 - base)) - Math.log(share / (1 - share));
  const unsized = { id, network: fitted.network, calibration, shift };
  const width = rows.features.length;
  const probabilities = Float32Array.from({ length: judged.count }, (_, at) =>
    audienceProbability(unsized, judged.rows.subarray(at * width, (at + 1) * width)),
  );
  const withheld =
    quality.area.low <= 0.5
      ? 'it tells people apart no better than chance, as far as is known.'
      : quality.calibrationError.value > Math.max(mostError, quality.errorByChance)
        ? `its probabilities are off by more than ${mostError} on average.`
        : undefined;
  // Each counts for as many as there are of their kind in the shop.
  const weights = Float64Array.from(happened, (known) => (known ? base / share : (1 - base) / (1 - share)));
  return {
    audience:
      withheld === undefined ? { ...unsized, atLeast: cutAt(probabilities, weights, size) } : undefined,
    report: { ...counts, quality, withheld },
    judged: { places, probabilities },
  };
};

const countsOf = ({ count, happened }: LabelledRows): AudienceReport['learned'] => ({
  people: count,
  known: happened.reduce((sum, one) => sum + one, 0),
});

/** The probability that as large a share of all people reach. */
const cutAt = (probabilities: Float32Array, weights: Float64Array, size: number): number => {
  const order = Array.from(probabilities, (_, at) => at).sort(
    (a, b) => probabilities[b]! - probabilities[a]!,
  );
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  let taken = 0;
  for (const at of order) {
    taken += weights[at]!;
    if (taken >= size * all) return probabilities[at]!;
  }
  return probabilities[order.at(-1) ?? 0] ?? 1;
};
