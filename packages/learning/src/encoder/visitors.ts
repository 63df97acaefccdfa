import type { Random } from '@homebody/core';
import type { ChoiceList } from './choice-list.ts';
import { noItem } from './choice-list.ts';
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
  { items, places }: { readonly items: SparseTable; readonly places: SparseTable },
  { temperature, dropout, random }: VisitorOptions,
): Visitors => {
  const dim = items.width;
  const means = new Float32Array(batch.length * dim);
  const lengths = new Float32Array(batch.length);
  const weights = new Float32Array(batch.length * encoderPlaces);
  const inverse = new Float32Array(batch.length * encoderPlaces);
  const directions = new Float32Array(batch.length * dim);

  for (let row = 0; row < batch.length; row += 1) {
    const start = batch[row]! * encoderPlaces;
    const own = row * encoderPlaces;
    let count = 0;
    while (count < encoderPlaces && known[start + count] !== noItem) count += 1;
    let sum = 0;
    for (let place = 0; place < count; place += 1) {
      const isDropped = count > 1 && random() < dropout;
      weights[own + place] = isDropped ? 0 : Math.exp(places.values[place]!);
      sum += weights[own + place]!;
    }
    if (sum === 0) weights[own] = sum = 1;
    for (let place = 0; place < count; place += 1) {
      const weight = (weights[own + place]! /= sum);
      const item = known[start + place]! * dim;
      inverse[own + place] = 1 / lengthOf(items.values, item, dim);
      if (weight === 0) continue;
      const scale = weight * inverse[own + place]!;
      for (let k = 0; k < dim; k += 1) means[row * dim + k]! += scale * items.values[item + k]!;
    }
    lengths[row] = lengthOf(means, row * dim, dim);
    const scale = 1 / (lengths[row]! * temperature);
    for (let k = 0; k < dim; k += 1) directions[row * dim + k] = means[row * dim + k]! * scale;
  }

  const pushBack = (gradient: Float32Array): void => {
    const ofMean = new Float32Array(dim);
    const ofItem = new Float32Array(dim);
    const ofWeight = new Float32Array(encoderPlaces);
    const ofPlaces = new Float32Array(encoderPlaces);
    for (let row = 0; row < batch.length; row += 1) {
      // Through the length: only what turns the direction counts.
      const length = lengths[row]!;
      let along = 0;
      for (let k = 0; k < dim; k += 1) along += gradient[row * dim + k]! * means[row * dim + k]!;
      along /= length * length;
      for (let k = 0; k < dim; k += 1)
        ofMean[k] = (gradient[row * dim + k]! - along * means[row * dim + k]!) / (length * temperature);

      const start = batch[row]! * encoderPlaces;
      const own = row * encoderPlaces;
      let mean = 0;
      let count = 0;
      for (; count < encoderPlaces && known[start + count] !== noItem; count += 1) {
        const item = known[start + count]!;
        const scale = inverse[own + count]!;
        let dot = 0;
        for (let k = 0; k < dim; k += 1) dot += ofMean[k]! * items.values[item * dim + k]!;
        ofWeight[count] = dot * scale;
        const weight = weights[own + count]!;
        mean += weight * ofWeight[count]!;
        if (weight === 0) continue;
        for (let k = 0; k < dim; k += 1)
          ofItem[k] = ofMean[k]! - dot * scale * scale * items.values[item * dim + k]!;
        items.push(item, ofItem, 0, weight * scale);
      }
      for (let place = 0; place < count; place += 1)
        ofPlaces[place]! += weights[own + place]! * (ofWeight[place]! - mean);
    }
    for (let place = 0; place < encoderPlaces; place += 1) places.push(place, ofPlaces, place, 1);
  };
  return { directions, pushBack };
};

export const lengthOf = (values: Float32Array, start: number, dim: number): number => {
  let square = 1e-12;
  for (let k = 0; k < dim; k += 1) square += values[start + k]! * values[start + k]!;
  return Math.sqrt(square);
};
