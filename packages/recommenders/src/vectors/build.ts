import { seededRandom } from '@homebody/core';
import { rowEmbedding } from '../linear/row-embedding.ts';
import { sparseMatrix } from '../linear/sparse-matrix.ts';
import { type ItemRow, type LeastPeople, type PairRow, leastPeople } from '../rows.ts';
import { completeFromContent } from './complete-from-content.ts';
import type { ItemVectors } from './section.ts';
import { unitRows } from './unit-rows.ts';

export interface VectorOptions {
  readonly dim: number;
  readonly seed: number;
  readonly steps: number;
}

export const vectorOptions: VectorOptions = { dim: 24, seed: 1, steps: 31 };

/**
 * Item vectors from who is looked at with whom: positive pointwise mutual information, then a truncated SVD
 * (Levy & Goldberg 2014: what skip-gram factorizes). An item that fewer than `least.item` people are behind
 * gets no vector of its own, but one composed from its content as items like it behave.
 */
export const buildVectors = (
  pairs: Iterable<PairRow>,
  items: Iterable<ItemRow>,
  content: ItemVectors,
  least: LeastPeople = leastPeople,
  { dim, seed, steps }: VectorOptions = vectorOptions,
): ItemVectors => {
  const size = content.rows.length / content.dim;
  const own = new Uint8Array(size);
  for (const { item, people } of items) own[item] = Number(people >= least.item);

  const rows: Map<number, number>[] = Array.from({ length: size }, () => new Map());
  const sums = new Float64Array(size);
  let total = 0;
  for (const { a, b, weight, people } of pairs) {
    if (people < least.pair || a === b || !own[a] || !own[b] || !(weight > 0)) continue;
    for (const [from, to] of [[a, b] as const, [b, a] as const]) {
      rows[from]!.set(to, (rows[from]!.get(to) ?? 0) + weight);
      sums[from]! += weight;
      total += weight;
    }
  }
  const information = rows.map((row, a) =>
    [...row].flatMap(([b, weight]): (readonly [number, number])[] => {
      const bits = Math.log((weight * total) / (sums[a]! * sums[b]!));
      return bits > 0 ? [[b, bits]] : [];
    }),
  );
  // Root of the singular values: their full size would leave two or three directions of any weight.
  const values = rowEmbedding(sparseMatrix(size, information), dim, {
    power: 0.5,
    random: seededRandom(seed),
  });
  return unitRows(completeFromContent(values, dim, content), dim, steps);
};

/** What a session encoder has learned from many people: rows of length 1, zeros for items of too few. */
export interface LearnedVectors {
  readonly dim: number;
  readonly vectors: Float32Array;
  readonly places: Float32Array;
}

/** 15 steps lose nothing that can be measured, and 10 is as sharp as the blend with the table wants it. */
export const learnedVectorOptions = { steps: 15, sharpness: 10 } as const;

/** Item vectors from a session encoder; items without one get theirs composed from content. */
export const buildLearnedVectors = (
  { dim, vectors, places }: LearnedVectors,
  content: ItemVectors,
  { steps, sharpness }: { readonly steps: number; readonly sharpness: number } = learnedVectorOptions,
): ItemVectors => ({
  ...unitRows(completeFromContent(Float64Array.from(vectors), dim, content), dim, steps),
  heading: { places, sharpness },
});
