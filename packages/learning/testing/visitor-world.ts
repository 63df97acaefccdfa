import { type Random, seededRandom } from '@homebody/core';
import type { Examples } from '../src/examples.ts';
import type { RankerShape } from '../src/ranker.ts';

/** What everybody likes, and how far one visitor is from it. */
export interface Taste {
  readonly features: Float64Array;
  readonly vector: Float64Array;
}

export interface VisitorWorld {
  readonly inputs: number;
  readonly dim: number;
  readonly crowd: Taste;
  /** A visitor who differs from the crowd: 0 not at all, 1 as much as the crowd's own taste is strong. */
  readonly visitor: (difference: number, random: Random) => Taste;
  /** Choices made with that taste among random candidates (multinomial logit); the first `padded` candidates may be missing. */
  readonly choices: (taste: Taste, count: number, candidates: number, random: Random) => Examples;
}

export const normal = (random: Random): number =>
  Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());

/** A small synthetic world: a linear taste over the features, one curved term, and a taste in the items' vector space. */
export const createVisitorWorld = (
  { inputs, dim }: Pick<RankerShape, 'inputs' | 'dim'>,
  seed: number,
): VisitorWorld => {
  const random = seededRandom(seed);
  const draw = (length: number, size: number, from: Random): Float64Array =>
    Float64Array.from({ length }, () => size * normal(from));
  const strength = 1.5 / Math.sqrt(inputs);
  const vectorStrength = dim > 0 ? 1.5 / Math.sqrt(dim) : 0;
  const crowd: Taste = { features: draw(inputs, strength * 2, random), vector: new Float64Array(dim) };

  const visitor = (difference: number, from: Random): Taste => {
    const own = draw(inputs, strength * difference, from);
    return {
      features: crowd.features.map((value, index) => value + own[index]!),
      vector: draw(dim, vectorStrength * difference, from),
    };
  };

  const utility = (taste: Taste, features: Float32Array, vectors: Float32Array, row: number): number => {
    let sum = 0;
    for (let input = 0; input < inputs; input++)
      sum += taste.features[input]! * features[row * inputs + input]!;
    for (let k = 0; k < dim; k++) sum += taste.vector[k]! * vectors[row * dim + k]!;
    // A kink that a linear ranker cannot follow.
    return sum + Math.max(0, features[row * inputs]!) * features[row * inputs + 1]!;
  };

  const choices = (taste: Taste, count: number, candidates: number, from: Random): Examples => {
    const rows = count * candidates;
    const features = new Float32Array(rows * inputs);
    const vectors = new Float32Array(rows * dim);
    const mask = new Uint8Array(rows).fill(1);
    const at = Float64Array.from({ length: count }, (_, index) => 1_700_000_000_000 + index * 60_000);
    for (let index = 0; index < features.length; index++) features[index] = normal(from);
    for (let index = 0; index < vectors.length; index++) vectors[index] = normal(from);
    for (let choice = 0; choice < count; choice++) {
      const first = choice * candidates;
      let best = 0;
      let highest = -Infinity;
      const present = candidates - (choice % 4 === 3 ? Math.floor(candidates / 3) : 0);
      for (let candidate = 0; candidate < candidates; candidate++) {
        if (candidate >= present) {
          mask[first + candidate] = 0;
          continue;
        }
        // Gumbel noise makes the best of the noisy utilities a draw from their softmax.
        const noisy = utility(taste, features, vectors, first + candidate) - Math.log(-Math.log(1 - from()));
        if (noisy > highest) [highest, best] = [noisy, candidate];
      }
      swapRows(features, first, first + best, inputs);
      swapRows(vectors, first, first + best, dim);
    }
    return { count, candidates, inputs, dim, features, vectors, mask, at };
  };

  return { inputs, dim, crowd, visitor, choices };
};

const swapRows = (values: Float32Array, one: number, other: number, width: number): void => {
  for (let k = 0; k < width; k++) {
    const held = values[one * width + k]!;
    values[one * width + k] = values[other * width + k]!;
    values[other * width + k] = held;
  }
};
