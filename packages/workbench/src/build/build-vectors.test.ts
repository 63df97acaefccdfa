import { seededRandom } from '@homebody/core';
import {
  type ItemRow,
  type ItemVectors,
  type PairRow,
  buildContent,
  leastPeople,
} from '@homebody/recommenders';
import { describe, expect, it } from 'vitest';
import { vectorsFrom } from './build-vectors.ts';

const size = 30;
const dim = 8;
const least = leastPeople;
/** One that too few people are behind, and one that nobody is. */
const [few, nobody] = [4, 5];

const content = buildContent(
  Array.from({ length: size }, (_, item) => {
    return { id: `i${item}`, name: `Thing of sort ${item % 5}`, category: `c${item % 5}` };
  }),
);

const rows = Array.from({ length: size }, (_, item): ItemRow => {
  const people = item === few ? least.item - 1 : least.item;
  return { item, people, weight: people, recentPeople: 0, earlierPeople: 0 };
}).filter(({ item }) => item !== nobody);

const pairs = Array.from({ length: size }, (_, a): PairRow => {
  return { a, b: (a + 5) % size, people: least.pair, weight: 1 };
});

const learned = (seed: number) => {
  const random = seededRandom(seed);
  const vectors = Float32Array.from({ length: size * dim }, () => random() - 0.5);
  return { dim, vectors, places: Float32Array.of(1, 0.5) };
};

const rowOf = ({ rows: all, dim: width }: ItemVectors, item: number): readonly number[] => [
  ...all.subarray(item * width, (item + 1) * width),
];

describe('vectors of a pack', () => {
  it('[P10] say of an item of fewer than k people only what its content says', () => {
    const first = learned(1);
    const other = learned(2);
    const changed = { ...first, vectors: first.vectors.slice() };
    for (const item of [few, nobody])
      changed.vectors.set(other.vectors.subarray(item * dim, (item + 1) * dim), item * dim);
    expect(vectorsFrom({ rows, pairs, content, least, learned: changed })).toEqual(
      vectorsFrom({ rows, pairs, content, least, learned: first }),
    );
    // What is of enough people does count.
    expect(vectorsFrom({ rows, pairs, content, least, learned: other })).not.toEqual(
      vectorsFrom({ rows, pairs, content, least, learned: first }),
    );
  });

  it('compose a vector for such an item, as items of its kind behave', () => {
    const vectors = vectorsFrom({ rows, pairs, content, least, learned: learned(1) });
    expect(rowOf(vectors, few).some((value) => value !== 0)).toBe(true);
  });

  it('keep what was learned of the others, and how much each place counts', () => {
    const {
      dim: width,
      steps,
      heading,
      rows: all,
    } = vectorsFrom({
      rows,
      pairs,
      content,
      least,
      learned: learned(1),
    });
    expect([width, heading?.places]).toEqual([dim, Float32Array.of(1, 0.5)]);
    const { vectors } = learned(1);
    const length = Math.hypot(...vectors.subarray(0, dim));
    for (let k = 0; k < dim; k += 1)
      expect(Math.abs(all[k]! / steps - vectors[k]! / length)).toBeLessThanOrEqual(0.51 / steps);
  });

  it('are made of pairs where nothing was learned', () => {
    const fromPairs = vectorsFrom({ rows, pairs, content, least });
    expect(fromPairs.heading).toBeUndefined();
    expect(rowOf(fromPairs, 0).some((value) => value !== 0)).toBe(true);
    expect(vectorsFrom({ rows, pairs: [], content, least })).not.toEqual(fromPairs);
  });
});
