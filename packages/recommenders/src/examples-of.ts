import { type Random, type StoredEvent, seededRandom } from '@homebody/core';
import type { Examples } from '@homebody/learning';
import { createProfileBuilder } from '@homebody/profile';
import { candidatesOf, offeredTo } from './candidates.ts';
import { type Choice, choicesIn } from './choices.ts';
import { featureNames } from './feature-names.ts';
import { fillFeatures } from './features.ts';
import { prepareSources } from './prepare-sources.ts';
import { vectorsOf } from './vectors-of.ts';
import { type Visit, actedOn, visitOf } from './visit.ts';
import type { World } from './world.ts';

export interface ExampleOptions {
  /** Candidates per choice, the chosen one included. */
  readonly candidates: number;
  /** The newest are kept. */
  readonly maxChoices: number;
  readonly seed: number;
  /**
   * Part of the others that are taken from the list the choice was made from, where there was one. They teach
   * within lists what need not hold across the shop, and brought nothing in training for one visitor.
   */
  readonly passedOverShare: number;
}

export const exampleOptions: ExampleOptions = {
  candidates: 21,
  maxChoices: 512,
  seed: 1,
  passedOverShare: 0,
};

export interface ChoiceExamples {
  readonly examples: Examples;
  /** The chosen items, one per choice. */
  readonly chosen: readonly number[];
}

/**
 * Replays a log from nothing and makes an example of each choice, from what was known just before it.
 *
 * The other candidates are drawn evenly from those that would have been ranked for the visitor at that
 * moment, so that the softmax over a sample estimates the softmax over all of them without bias (a draw by popularity
 * would teach that popular items are wrong). A choice that could not have been ranked then teaches nothing about ranking and is left out.
 */
export const examplesOf = (
  world: World,
  events: readonly StoredEvent[],
  options: Partial<ExampleOptions> = {},
): ChoiceExamples => {
  const { candidates, maxChoices, seed, passedOverShare } = { ...exampleOptions, ...options };
  const choices = choicesIn(world, events).slice(-maxChoices);
  const rows: Row[] = [];
  const builder = createProfileBuilder(world.attributesOf);
  const others = candidates - 1;
  let learned = 0;
  for (const choice of choices) {
    for (; learned < choice.event; learned += 1) builder.learn(events[learned]!);
    const visit = visitOf(world, builder.read(), choice.at);
    // A seed of its own, so that what happens later can't change an earlier example.
    const random = seededRandom(seed + 7919 * choice.event + choice.item);
    const sample = { others, passedOver: Math.round(others * passedOverShare), random };
    const row = exampleOf(visit, choice, sample);
    if (row) rows.push({ choice, ...row });
  }
  return { examples: packed(world, rows, candidates), chosen: rows.map(({ choice }) => choice.item) };
};

interface Row {
  readonly choice: Choice;
  readonly features: Float32Array;
  /** The chosen one first. */
  readonly items: readonly number[];
}

interface Sample {
  readonly others: number;
  readonly passedOver: number;
  readonly random: Random;
}

const exampleOf = (
  visit: Visit,
  { item, passedOver }: Choice,
  { others, passedOver: fromList, random }: Sample,
): { readonly items: readonly number[]; readonly features: Float32Array } | undefined => {
  const sources = prepareSources(visit);
  const pool = candidatesOf(visit, sources);
  if (!pool.includes(item)) return undefined;
  const isOffered = offeredTo(visit, {});
  // Coming back is another kind of choice than finding: each is learned among its own.
  const isKnown = actedOn(visit);
  const isRival = (other: number): boolean => isKnown(other) === isKnown(item);
  const passed = draw(
    passedOver.filter((other) => isOffered(other) && isRival(other)),
    fromList,
    random,
  );
  const taken = new Set([item, ...passed]);
  const rest = draw(
    pool.filter((candidate) => !taken.has(candidate) && isRival(candidate)),
    others - passed.length,
    random,
  );
  const items = [item, ...passed, ...rest];
  if (items.length < 2) return undefined;
  const features = new Float32Array(items.length * featureNames.length);
  return { items, features: fillFeatures(visit, sources, items, features) };
};

/** `count` of the items, evenly and without repetition (a partial Fisher–Yates shuffle). */
const draw = (items: readonly number[], count: number, random: Random): readonly number[] => {
  const pool = [...items];
  const drawn = Math.min(count, pool.length);
  for (let place = 0; place < drawn; place += 1) {
    const from = place + Math.floor(random() * (pool.length - place));
    [pool[place], pool[from]] = [pool[from]!, pool[place]!];
  }
  return pool.slice(0, drawn);
};

const packed = (world: World, rows: readonly Row[], candidates: number): Examples => {
  const inputs = featureNames.length;
  const dim = world.vectors?.dim ?? 0;
  const features = new Float32Array(rows.length * candidates * inputs);
  const vectors = new Float32Array(rows.length * candidates * dim);
  const mask = new Uint8Array(rows.length * candidates);
  rows.forEach((row, index) => {
    const start = index * candidates;
    features.set(row.features, start * inputs);
    const rowVectors = vectorsOf(world, row.items, dim);
    if (rowVectors) vectors.set(rowVectors, start * dim);
    mask.fill(1, start, start + row.items.length);
  });
  const at = Float64Array.from(rows, ({ choice }) => choice.at);
  return { count: rows.length, candidates, inputs, dim, features, vectors, mask, at };
};
