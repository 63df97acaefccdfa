import type { Random } from '@homebody/core';
import type { ChoiceList } from './choice-list.ts';
import { noItem } from './choice-list.ts';
import { type DirectionTable, lengthOf } from './direction-table.ts';
import { encoderPlaces } from './encoder.ts';
import type { SparseTable } from './sparse-adam.ts';

/** Where the visitors of one batch are heading, and the way back from there. */
export interface Visitors {
  /** batch × dim: directions of length 1, divided by the temperature. */
  readonly directions: Float32Array;
  /** Takes the gradient of `directions` to the items and places they were made of. */
  readonly pushBack: (gradient: Float32Array) => void;
}

export interface VisitorOptions {
  readonly temperature: number;
  readonly dropout: number;
  readonly random: Random;
}

/** Weighted means of the directions of the latest items, a softmax over `places` being the weights. */
export const visitorsOf = (
  { known }: ChoiceList,
  batch: Uint32Array,
  { items, places }: { readonly items: DirectionTable; readonly places: SparseTable },
  { temperature, dropout, random }: VisitorOptions,
): Visitors => {
  const { width: dim, units } = items;
  const means = new Float32Array(batch.length * dim);
  const lengths = new Float32Array(batch.length);
  const counts = new Uint8Array(batch.length);
  const weights = new Float32Array(batch.length * encoderPlaces);
  const directions = new Float32Array(batch.length * dim);
  const powers = places.values.map((value) => Math.exp(value));

  for (let row = 0; row < batch.length; row += 1) {
    const start = batch[row]! * encoderPlaces;
    const own = row * encoderPlaces;
    let count = 0;
    while (count < encoderPlaces && known[start + count] !== noItem) count += 1;
    counts[row] = count;
    let sum = 0;
    for (let place = 0; place < count; place += 1) {
      const isDropped = count > 1 && random() < dropout;
      weights[own + place] = isDropped ? 0 : powers[place]!;
      sum += weights[own + place]!;
    }
    if (sum === 0) weights[own] = sum = 1;
    const to = row * dim;
    for (let place = 0; place < count; place += 1) {
      const weight = (weights[own + place]! /= sum);
      if (weight === 0) continue;
      for (let k = 0, from = known[start + place]! * dim; k < dim; k += 1)
        means[to + k]! += weight * units[from + k]!;
    }
    lengths[row] = lengthOf(means, to, dim);
    const scale = 1 / (lengths[row]! * temperature);
    for (let k = 0; k < dim; k += 1) directions[to + k] = means[to + k]! * scale;
  }

  const pushBack = (gradient: Float32Array): void => {
    const ofMean = new Float32Array(dim);
    const ofWeight = new Float32Array(encoderPlaces);
    const ofPlaces = new Float32Array(encoderPlaces);
    for (let row = 0; row < batch.length; row += 1) {
      // Through the length: only what turns the direction counts.
      const length = lengths[row]!;
      const at = row * dim;
      let along = 0;
      for (let k = 0; k < dim; k += 1) along += gradient[at + k]! * means[at + k]!;
      along /= length * length;
      for (let k = 0; k < dim; k += 1)
        ofMean[k] = (gradient[at + k]! - along * means[at + k]!) / (length * temperature);

      const start = batch[row]! * encoderPlaces;
      const own = row * encoderPlaces;
      const count = counts[row]!;
      let mean = 0;
      for (let place = 0; place < count; place += 1) {
        const weight = weights[own + place]!;
        if (weight === 0) continue;
        const item = known[start + place]!;
        let dot = 0;
        for (let k = 0, from = item * dim; k < dim; k += 1) dot += ofMean[k]! * units[from + k]!;
        ofWeight[place] = dot;
        mean += weight * dot;
        items.push(item, ofMean, 0, weight);
      }
      for (let place = 0; place < count; place += 1) {
        const weight = weights[own + place]!;
        if (weight > 0) ofPlaces[place]! += weight * (ofWeight[place]! - mean);
      }
    }
    for (let place = 0; place < encoderPlaces; place += 1) places.push(place, ofPlaces, place, 1);
  };
  return { directions, pushBack };
};
