import type { Random } from '@homebody/core';
import type { Examples } from '@homebody/learning';
import { fillLongFeatures, inputs } from './features.ts';
import type { LongParts } from './parts.ts';
import { createPool } from './pool.ts';
import { createHistoryReader } from './reading.ts';

/** Somebody's history, and what they chose next. */
export interface NextChoice {
  readonly history: readonly number[];
  readonly chosen: number;
}

export interface LongExampleOptions {
  /** Per choice, the chosen one included. */
  readonly candidates: number;
  readonly random: Random;
}

/**
 * Examples to learn from, unscaled. As in the product the other candidates are drawn evenly from those that would have been ranked, and a
 * choice that would not have been ranked is left out.
 */
export const createLongExamples = (
  parts: LongParts,
): ((choices: readonly NextChoice[], options: LongExampleOptions) => Examples) => {
  const read = createHistoryReader(parts);
  const poolOf = createPool(parts);
  return (choices, { candidates, random }) => {
    const features = new Float32Array(choices.length * candidates * inputs);
    const mask = new Uint8Array(choices.length * candidates);
    let count = 0;
    for (const { history, chosen } of choices) {
      const reading = read(history);
      const pool = poolOf(reading, history);
      if (pool.length < 2 || !pool.includes(chosen)) continue;
      const items = [
        chosen,
        ...drawn(
          pool.filter((item) => item !== chosen),
          candidates - 1,
          random,
        ),
      ];
      const row = count * candidates;
      fillLongFeatures(parts, reading, items, features.subarray(row * inputs));
      mask.fill(1, row, row + items.length);
      count += 1;
    }
    return {
      count,
      candidates,
      inputs,
      dim: 0,
      features: features.subarray(0, count * candidates * inputs),
      vectors: new Float32Array(0),
      mask: mask.subarray(0, count * candidates),
      // In order, which is all that counts here.
      at: Float64Array.from({ length: count }, (_, nth) => nth),
    };
  };
};

/** So many of the items, evenly and without repetition. */
const drawn = (items: readonly number[], count: number, random: Random): readonly number[] => {
  const left = [...items];
  return Array.from({ length: Math.min(count, left.length) }, (_, place) => {
    const from = place + Math.floor(random() * (left.length - place));
    [left[place], left[from]] = [left[from]!, left[place]!];
    return left[place]!;
  });
};
