import { type Random, seededRandom } from '@homebody/core';

/** Which choices are trained on together, and in which order. The same seed gives the same plan to every trainer. */
export interface BatchPlan {
  /** Numbers of the choices in each batch; all batches but the last are full. */
  readonly batches: readonly Uint32Array[];
  /** The order of the batches in the next epoch. */
  readonly nextEpoch: () => Uint32Array;
}

/**
 * Deals the choices into batches once and shuffles the order of the batches in every epoch, so that each
 * batch is uploaded to the back end only once.
 */
export const batchPlan = (count: number, batch: number, seed: number): BatchPlan => {
  const random = seededRandom(seed);
  const choices = shuffle(countUp(count), random);
  const size = Math.max(1, Math.min(batch, count));
  const batches: Uint32Array[] = [];
  for (let start = 0; start < count; start += size) batches.push(choices.subarray(start, start + size));
  return { batches, nextEpoch: () => shuffle(countUp(batches.length), random) };
};

const countUp = (length: number): Uint32Array => Uint32Array.from({ length }, (_, index) => index);

/** Fisher and Yates, in place. */
const shuffle = (order: Uint32Array, random: Random): Uint32Array => {
  for (let last = order.length - 1; last > 0; last--) {
    const other = Math.floor(random() * (last + 1));
    const held = order[last]!;
    order[last] = order[other]!;
    order[other] = held;
  }
  return order;
};
