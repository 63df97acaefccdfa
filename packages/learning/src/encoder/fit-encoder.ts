import { type Random, seededRandom } from '@homebody/core';
import { batchPlan } from '../batch-plan.ts';
import { type ChoiceList, choiceList, noItem } from './choice-list.ts';
import { type DirectionTable, directionTable } from './direction-table.ts';
import { weightedDraw } from './draw-others.ts';
import {
  type Encoder,
  type EncoderOptions,
  type Sequences,
  encoderOptions,
  encoderPlaces,
} from './encoder.ts';
import { openWasm } from '../trainer/open-wasm.ts';
import { softmaxGradient } from './softmax-step.ts';
import { type SparseTable, sparseTable } from './sparse-adam.ts';
import { visitorsOf } from './visitors.ts';

export interface EncoderJob {
  readonly sequences: Sequences;
  /** 1 for every item that enough people are behind for a vector of its own. */
  readonly own: Uint8Array;
  readonly options?: Partial<EncoderOptions>;
  /** Goes on from here instead of from random directions. */
  readonly start?: Encoder | undefined;
  /** Called after every step, and lets other work in between: an engine that waits for this thread stands still. */
  readonly onProgress?: (done: number, steps: number) => Promise<void>;
}

/** The value of a mask: e to it is 0 in 32 bits. */
const never = -1e9;

/**
 * Trains item directions and weights of places so that each person's next choice lies nearer to where they were
 * heading than other items do. `undefined` when there is not one choice to learn from. The same job gives the same answer.
 *
 * @example const encoder = await fitEncoder({ sequences, own });
 */
export const fitEncoder = async ({
  sequences,
  own,
  options = {},
  start,
  onProgress = async () => undefined,
}: EncoderJob): Promise<Encoder | undefined> => {
  const chosen = { ...encoderOptions, ...options };
  const { dim, epochs, batch, others, learningRate, popularityPower, seed } = chosen;
  const choices = choiceList(sequences, own);
  if (choices.count === 0) return undefined;
  const random = seededRandom(seed);
  const items = directionTable(startValues(own.length, dim, start, random), dim);
  const places = sparseTable(startPlaces(start), 1);
  const counts = new Float64Array(own.length);
  for (const target of choices.targets) counts[target]! += 1;
  const shares = counts.map((count) => count ** popularityPower);
  const total = shares.reduce((sum, share) => sum + share, 0);
  const mostChoices = Math.min(batch, choices.count);
  const width = others + mostChoices;
  const learning: Learning = {
    ...chosen,
    choices,
    items,
    places,
    draw: weightedDraw(shares),
    correction: corrections(
      { drawn: shares.map((share) => share / total), chosen: counts.map((count) => count / choices.count) },
      others,
    ),
    random,
    columns: new Uint32Array(width),
    candidates: new Float32Array(width * dim),
    bias: new Float32Array(mostChoices * width),
    firstColumn: new Uint32Array(own.length),
    nextColumn: new Uint32Array(width),
  };

  const close = await openWasm();
  try {
    const plan = batchPlan(choices.count, batch, seed);
    const steps = epochs * plan.batches.length;
    let done = 0;
    for (let epoch = 0; epoch < epochs; epoch += 1) {
      for (const next of plan.nextEpoch()) {
        takeStep(plan.batches[next]!, learningRate * (1.02 - done / steps), learning);
        done += 1;
        await onProgress(done, steps);
      }
    }
  } finally {
    close();
  }
  return {
    dim,
    vectors: unitVectors(items, own),
    places: places.values.map((value) => Math.exp(value - places.values[0]!)),
  };
};

interface Learning extends EncoderOptions {
  readonly choices: ChoiceList;
  readonly items: DirectionTable;
  readonly places: SparseTable;
  readonly draw: (random: Random) => number;
  readonly correction: (choices: number) => Float32Array;
  readonly random: Random;
  /** Room for one step, made once: the items that are compared, their directions, and what is added to the products. */
  readonly columns: Uint32Array;
  readonly candidates: Float32Array;
  readonly bias: Float32Array;
  /** By item the last column it is in, counted from 1, and by column the one before with the same item; 0 for none. All 0 between steps. */
  readonly firstColumn: Uint32Array;
  readonly nextColumn: Uint32Array;
}

const takeStep = (batch: Uint32Array, rate: number, learning: Learning): void => {
  const { choices, items, places, others, draw, random, dim } = learning;
  const { directions, pushBack } = visitorsOf(choices, batch, { items, places }, learning);
  const width = others + batch.length;
  const columns = learning.columns.subarray(0, width);
  for (let column = 0; column < others; column += 1) columns[column] = draw(random);
  for (let row = 0; row < batch.length; row += 1) columns[others + row] = choices.targets[batch[row]!]!;

  const candidates = learning.candidates.subarray(0, width * dim);
  const { units } = items;
  for (let column = 0, to = 0; column < width; column += 1)
    for (let from = columns[column]! * dim, end = from + dim; from < end; from += 1, to += 1)
      candidates[to] = units[from]!;
  const gradient = softmaxGradient({ dim, directions, candidates, bias: biasOf(batch, columns, learning) });
  pushBack(gradient.directions);
  for (let column = 0; column < width; column += 1)
    items.push(columns[column]!, gradient.candidates, column * dim, 1);
  items.step(rate);
  // There are few weights of places, and every step tells of all of them.
  places.step(3 * rate);
};

/** What was known already, and the same item as the chosen one, is not compared with. */
const biasOf = (
  batch: Uint32Array,
  columns: Uint32Array,
  { choices: { known, targets }, others, correction, bias: room, firstColumn, nextColumn }: Learning,
): Float32Array => {
  const width = columns.length;
  const corrections = correction(batch.length);
  const bias = room.subarray(0, batch.length * width);
  const common = bias.subarray(0, width);
  for (let column = 0; column < width; column += 1) {
    const item = columns[column]!;
    common[column] = corrections[item]!;
    nextColumn[column] = firstColumn[item]!;
    firstColumn[item] = column + 1;
  }
  for (let row = 1; row < batch.length; row += 1) bias.copyWithin(row * width, 0, width);
  for (let row = 0; row < batch.length; row += 1) {
    const [start, own] = [row * width, others + row];
    const choice = batch[row]!;
    const target = targets[choice]!;
    for (let column = firstColumn[target]!; column > 0; column = nextColumn[column - 1]!)
      if (column - 1 !== own) bias[start + column - 1] = never;
    for (let place = 0; place < encoderPlaces; place += 1) {
      const item = known[choice * encoderPlaces + place]!;
      if (item === noItem) break;
      if (item === target) continue;
      for (let column = firstColumn[item]!; column > 0; column = nextColumn[column - 1]!)
        bias[start + column - 1] = never;
    }
  }
  for (const item of columns) firstColumn[item] = 0;
  return bias;
};

/** Minus the logarithm of how often an item is a column of a step with so many choices, by item. */
const corrections = (
  { drawn, chosen }: { readonly drawn: Float64Array; readonly chosen: Float64Array },
  others: number,
): ((choices: number) => Float32Array) => {
  const known = new Map<number, Float32Array>();
  return (choices) => {
    const found =
      known.get(choices) ??
      Float32Array.from(drawn, (share, item) => -Math.log(others * share + choices * chosen[item]!));
    known.set(choices, found);
    return found;
  };
};

const startValues = (size: number, dim: number, start: Encoder | undefined, random: Random): Float32Array => {
  const spread = 2 / Math.sqrt(dim);
  const values = Float32Array.from({ length: size * dim }, () => (random() - 0.5) * spread);
  if (start?.dim !== dim) return values;
  for (let at = 0; at < start.vectors.length; at += dim)
    if (start.vectors.subarray(at, at + dim).some((value) => value !== 0))
      values.set(start.vectors.subarray(at, at + dim), at);
  return values;
};

/** Each place back counts three quarters of the one before it, until it is known better. */
const startPlaces = (start: Encoder | undefined): Float32Array =>
  Float32Array.from({ length: encoderPlaces }, (_, place) =>
    start ? Math.log(Math.max(1e-6, start.places[place]!)) : -0.3 * place,
  );

const unitVectors = ({ units, width }: DirectionTable, own: Uint8Array): Float32Array => {
  const vectors = units.slice();
  own.forEach((isOwn, item) => isOwn || vectors.fill(0, item * width, (item + 1) * width));
  return vectors;
};
