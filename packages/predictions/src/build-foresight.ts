import { seededRandom } from '@homebody/core';
import { calibrate, calibrateOptions } from './calibration/calibrate.ts';
import type { ForesightOptions } from './foresight-options.ts';
import type { ForesightReport } from './foresight-report.ts';
import { areaGained } from './judging/area-under-curve.ts';
import type { Judgement } from './judging/judgement.ts';
import { judgeForesight } from './judging/judge-foresight.ts';
import { type LabelledRows, withFeatures } from './network/labelled-rows.ts';
import { logitsOf } from './network/logits-of.ts';
import { networkOptions } from './network/network-options.ts';
import type { Network } from './network/network.ts';
import { type TrainedNetwork, trainNetwork } from './network/train-network.ts';
import { variedFeatures } from './network/varied-features.ts';
import type { Foresight } from './predictions.ts';
import type { MomentOf } from './predictors/moments-of.ts';
import type { Predictor } from './predictors/predictor.ts';
import { splitMoments } from './split-moments.ts';

export interface BuiltForesight {
  readonly foresight?: Foresight;
  readonly judgement?: Judgement;
  readonly report: ForesightReport;
}

/** Of either outcome, among the people judged. */
const fewestToJudge = 20;
/** A prediction that is off by more on average, and by more than chance explains, does not go into a pack. */
const mostError = 0.03;

/** Learns one question from moments whose rows are of `features`, and judges it; without a foresight where it is withheld. */
export const buildForesight = async (
  predictor: Predictor,
  moments: readonly MomentOf[],
  {
    features,
    train,
    seed,
    until,
    least,
    network: how = networkOptions,
    calibrate: table = { ...calibrateOptions, leastPeople: least },
    mostLearned,
  }: ForesightOptions,
): Promise<BuiltForesight> => {
  const { name, words } = predictor;
  const parts = splitMoments(predictor, moments, until, seededRandom(seed));
  const learned = parts.trained.slice(-mostLearned);
  const names = features.map((feature) => feature.name);
  const [trained, newer, judged] = [learned, parts.calibrated, parts.judged].map((part) =>
    labelledRows(predictor, part, names),
  ) as [LabelledRows, LabelledRows, LabelledRows];
  const people = (outcome: 0 | 1): number =>
    new Set(learned.filter((_, at) => trained.happened[at] === outcome).map(({ person }) => person)).size;
  const counts = {
    name,
    words,
    trained: trained.count,
    calibrated: newer.count,
    judged: judged.count,
    people: { happened: people(1), not: people(0) },
    share: sum(judged.happened) / Math.max(1, judged.count),
  };
  const withhold = (withheld: string): BuiltForesight => ({
    report: { ...counts, quality: undefined, used: undefined, withheld },
  });
  const rarer = Math.min(counts.people.happened, counts.people.not);
  if (rarer < least)
    return withhold(`${rarer} people of the rarer outcome to learn from, fewer than ${least}.`);
  const seen = Math.min(sum(judged.happened), judged.count - sum(judged.happened));
  if (seen < fewestToJudge)
    return withhold(`${seen} people of the rarer outcome to judge by, fewer than ${fewestToJudge}.`);
  const kept = variedFeatures(
    trained,
    learned.map(({ person }) => person),
    least,
  );
  if (kept.length === 0) return withhold('people are too much alike to tell them apart.');

  const rows = withFeatures(trained, kept);
  const ofNewer = withFeatures(newer, kept);
  const made = await trainNetwork(rows, train, { ...how, seed });
  const network = better(made, ofNewer);
  const scores = logitsOf(network, ofNewer.rows, ofNewer.count);
  const calibration = calibrate({ scores, happened: ofNewer.happened }, table);
  if (!calibration) return withhold('too few people to say what its scores mean.');
  const { quality, probabilities } = judgeForesight(judged, {
    network,
    logistic: made.logistic,
    calibration,
    least,
    seed,
  });
  const used = network === made.network ? 'network' : 'logistic';
  const withheld =
    quality.area.low <= 0.5
      ? 'it tells people apart no better than chance, as far as is known.'
      : quality.calibrationError.value > Math.max(mostError, quality.errorByChance)
        ? `its probabilities are off by more than ${mostError} on average.`
        : undefined;
  return {
    ...(withheld === undefined && {
      foresight: { name, network, calibration },
      judgement: { name, moments: parts.judged, probabilities, happened: judged.happened },
    }),
    report: { ...counts, quality, used, withheld },
  };
};

/** Of equals the simpler. */
const better = ({ network, logistic }: TrainedNetwork, { rows, count, happened }: LabelledRows): Network => {
  const scores = logitsOf(network, rows, count);
  return areaGained(happened, scores, logitsOf(logistic, rows, count)).value > 0 ? network : logistic;
};

const labelledRows = (
  { happened }: Predictor,
  moments: readonly MomentOf[],
  features: readonly string[],
): LabelledRows => {
  const rows = new Float32Array(moments.length * features.length);
  moments.forEach(({ row }, at) => rows.set(row, at * features.length));
  return {
    features,
    count: moments.length,
    rows,
    happened: Uint8Array.from(moments, ({ past, later }) => Number(happened(past, later))),
  };
};

const sum = (values: Uint8Array): number => values.reduce((all, value) => all + value, 0);
