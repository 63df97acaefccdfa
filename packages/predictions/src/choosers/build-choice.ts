import { seededRandom } from '@homebody/core';
import { type Examples, initialWeights } from '@homebody/learning';
import { calibrate } from '../calibration/calibrate.ts';
import type { Measured } from '../judging/measured.ts';
import { inputsOf } from '../network/inputs-of.ts';
import { joinNetworks } from '../network/join-networks.ts';
import { linearNetwork } from '../network/linear-network.ts';
import { weightsOf } from '../network/logits-of.ts';
import type { NetworkOptions, Train } from '../network/network-options.ts';
import type { Network } from '../network/network.ts';
import { scaleOf } from '../network/scale-of.ts';
import type { ChoiceForesight } from '../predictions.ts';
import type { MomentOf } from '../predictors/moments-of.ts';
import { splitMoments } from '../split-moments.ts';
import type { Chooser, Option } from './chooser.ts';
import { marginOf } from './margin-of.ts';

/** How one question of choice fared. */
export interface ChoiceReport {
  readonly name: string;
  /** In English. */
  readonly words: string;
  readonly options: number;
  readonly trained: number;
  readonly judged: number;
  /** Share of the judged whose choice was the foreseen one, and how much larger that is than with everybody's favourite for all. */
  readonly quality: { readonly hits: Measured; readonly gain: Measured } | undefined;
  /** Why it is not in the pack, where it is not. */
  readonly withheld: string | undefined;
}

export interface BuiltChoice {
  readonly foresight: ChoiceForesight | undefined;
  readonly report: ChoiceReport;
}

export interface ChoiceOptions {
  readonly until: number;
  readonly train: Train;
  readonly network: NetworkOptions;
  readonly seed: number;
  /** People that an option must have been chosen by (P10). */
  readonly least: number;
}

const mostOptions = 40;
const fewestToLearn = 200;
const fewestToJudge = 50;
const mostToLearn = 4_000;

/** Learns which of several people choose next, list-wise, by time as the other questions are. */
export const buildChoice = async (
  chooser: Chooser,
  moments: readonly MomentOf[],
  { until, train, network: how, seed, least }: ChoiceOptions,
): Promise<BuiltChoice> => {
  const { name, words, features, rowsOf, chosen } = chooser;
  const told = moments.filter(({ later }) => chosen(later) !== undefined);
  const question = {
    isAskable: () => true,
    settledAt: (_: unknown, { next }: MomentOf['later']) => next?.at ?? Infinity,
  };
  const parts = splitMoments(question, told, until, seededRandom(seed));
  const options = optionsOf(parts.trained, chosen, least);
  const known = new Map(options.map(({ id }, at) => [id, at]));
  const cases = (of: readonly MomentOf[]): readonly Case[] =>
    of.flatMap(({ past, later }) => {
      const place = known.get(chosen(later)!);
      return place === undefined ? [] : [{ rows: rowsOf(past, options), chosen: place }];
    });
  const learned = cases(parts.trained).slice(-mostToLearn);
  const judged = cases(parts.judged);
  const counts = { name, words, options: options.length, trained: learned.length, judged: judged.length };
  const withhold = (withheld: string): BuiltChoice => ({
    foresight: undefined,
    report: { ...counts, quality: undefined, withheld },
  });
  if (options.length < 2) return withhold(`${options.length} options of ${least} people, fewer than two.`);
  if (learned.length < fewestToLearn)
    return withhold(`${learned.length} choices to learn from, fewer than ${fewestToLearn}.`);
  if (judged.length < fewestToJudge)
    return withhold(`${judged.length} people to judge by, fewer than ${fewestToJudge}.`);

  const network = await trained(
    features.map((feature) => feature.name),
    learned,
    options.length,
    train,
    { ...how, seed },
  );
  const answers = (of: readonly Case[]) =>
    of.map((each) => {
      const { best, margin } = marginOf(network, each.rows, options.length);
      return { margin, isHit: Number(best === each.chosen) };
    });
  const newer = answers(cases(parts.calibrated));
  const calibration = calibrate({
    scores: newer.map(({ margin }) => margin),
    happened: newer.map(({ isHit }) => isHit),
  });
  if (!calibration) return withhold('too few people to say how often it is right.');
  const hits = answers(judged).map(({ isHit }) => isHit);
  // Options are in the order of their shares.
  const gains = hits.map((hit, at) => hit - Number(judged[at]!.chosen === 0));
  const quality = { hits: meanOf(hits), gain: meanOf(gains) };
  const withheld = quality.gain.low > 0 ? undefined : 'it is right no more often than everybody’s favourite.';
  return {
    foresight: withheld === undefined ? { name, options, network, calibration } : undefined,
    report: { ...counts, quality, withheld },
  };
};

interface Case {
  readonly rows: Float32Array;
  readonly chosen: number;
}

const optionsOf = (
  moments: readonly MomentOf[],
  chosen: Chooser['chosen'],
  least: number,
): readonly Option[] => {
  const people = new Map<string, Set<number>>();
  for (const { person, later } of moments) {
    const id = chosen(later)!;
    people.set(id, (people.get(id) ?? new Set()).add(person));
  }
  const enough = [...people].filter(([, who]) => who.size >= least);
  const all = enough.reduce((sum, [, who]) => sum + who.size, 0);
  return enough
    .map(([id, who]) => ({ id, share: who.size / all }))
    .sort((a, b) => b.share - a.share || (a.id < b.id ? -1 : 1))
    .slice(0, mostOptions);
};

/** From everybody's favourite on: at first the score is the logarithm of an option's share, the first feature of each chooser. */
const trained = async (
  features: readonly string[],
  cases: readonly Case[],
  candidates: number,
  train: Train,
  { hidden, epochs, batch, learningRate, proximal, seed }: NetworkOptions,
): Promise<Network> => {
  const count = cases.length * candidates;
  const rows = new Float32Array(count * features.length);
  cases.forEach((each, at) =>
    rows.set(chosenFirst(each, features.length), at * candidates * features.length),
  );
  const scaled = { features, ...scaleOf({ features, rows, count, happened: new Uint8Array(0) }) };
  const weights = [
    0,
    ...features.map((_, at) => (at === 0 && scaled.scale[0]! > 0 ? 1 / scaled.scale[0]! : 0)),
  ];
  const first = linearNetwork(scaled, weights);
  const shape = { inputs: features.length + 1, hidden, dim: 0 };
  const { net } = initialWeights(shape, seededRandom(seed));
  for (let at = (shape.inputs + 1) * hidden; at < net.length; at += 1) net[at]! *= 0.1;
  const start = joinNetworks([first, { ...scaled, hidden, net }], 1);
  const inputs = inputsOf(scaled, rows, count);
  const examples: Examples = {
    count: cases.length,
    candidates,
    inputs: shape.inputs,
    dim: 0,
    features: inputs,
    vectors: new Float32Array(0),
    mask: new Uint8Array(count).fill(1),
    at: new Float64Array(cases.length),
  };
  const options = { epochs, batch, learningRate, proximal, vectorRidge: 0, heldOut: 0, seed };
  const result = await train({
    shape: weightsOf(start).shape,
    prior: start.net,
    examples,
    options,
    backend: 'cpu',
  });
  return { ...start, net: result.net };
};

const chosenFirst = ({ rows, chosen }: Case, width: number): Float32Array => {
  const turned = rows.slice();
  turned.copyWithin(chosen * width, 0, width);
  turned.set(rows.subarray(chosen * width, (chosen + 1) * width), 0);
  return turned;
};

const meanOf = (values: readonly number[]): Measured => {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const square = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1);
  const half = 1.959964 * Math.sqrt(square / values.length);
  return { value: mean, low: mean - half, high: mean + half };
};
