import { seededRandom } from '@homebody/core';
import type { Sequences } from '@homebody/learning/encoder';
import { type CatalogueRow, decodeCatalogue, encodeCatalogue } from '@homebody/pack';
import type { ItemRow } from '@homebody/recommenders';
import { describe, expect, it } from 'vitest';
import { learnVectors } from './learn-vectors.ts';

const size = 40;
/** One that few people looked at, and one that nobody is to be profiled by. */
const [few, sensitive] = [7, 8];

const catalogue = decodeCatalogue(
  encodeCatalogue(
    Array.from({ length: size }, (_, item): CatalogueRow => {
      return { id: `i${item}`, name: `Thing ${item}`, ...(item === sensitive && { sensitive: true }) };
    }),
  ),
);

const rows = Array.from({ length: size }, (_, item): ItemRow => {
  return { item, people: item === few ? 9 : 60, weight: 60, recentPeople: 0, earlierPeople: 0 };
});

/** What people looked at who mostly go on to the next item. */
const lists = (() => {
  const random = seededRandom(3);
  return Array.from({ length: 200 }, () => {
    const start = Math.floor(random() * size);
    return Array.from({ length: 6 }, (_, step) => (start + step) % size);
  });
})();

const sequencesOf = (people: readonly (readonly number[])[]): Sequences => {
  const offsets = [0];
  for (const items of people) offsets.push(offsets.at(-1)! + items.length);
  return { offsets: Uint32Array.from(offsets), items: Uint32Array.from(people.flat()) };
};

const learn = (people: readonly (readonly number[])[], fewest = 10) =>
  learnVectors(sequencesOf(people), { catalogue, rows, fewest, seed: 1 });

const without = (item: number) => lists.map((items) => items.filter((other) => other !== item));

describe('learning vectors of items', () => {
  it('[P10] gives an item of fewer than k people none, and learns of no other through it', async () => {
    const { vectors, dim } = (await learn(lists))!;
    expect(vectors.subarray(few * dim, (few + 1) * dim).every((value) => value === 0)).toBe(true);
    expect(await learn(lists)).toEqual(await learn(without(few)));
    // It would have made a difference.
    expect(await learn(lists, 9)).not.toEqual(await learn(lists));
  });

  it('[P7] gives a sensitive item none, and learns of no other through it', async () => {
    const { vectors, dim } = (await learn(lists, 1))!;
    expect(vectors.subarray(sensitive * dim, (sensitive + 1) * dim).every((value) => value === 0)).toBe(true);
    expect(await learn(lists, 1)).toEqual(await learn(without(sensitive), 1));
  });

  it('goes on from what an older part of the log has taught', async () => {
    const start = await learn(lists.slice(0, 150));
    const more = await learnVectors(sequencesOf(lists), { catalogue, rows, fewest: 10, seed: 1, start });
    const cosine = (item: number): number => {
      const { dim, vectors } = start!;
      let sum = 0;
      for (let at = item * dim; at < (item + 1) * dim; at += 1) sum += vectors[at]! * more!.vectors[at]!;
      return sum;
    };
    expect(cosine(0)).toBeGreaterThan(0.8);
    expect(cosine(few)).toBe(0);
  });

  it('has nothing to say when nobody went from one item to another', async () => {
    expect(await learn([[1], [2, 2], []])).toBeUndefined();
  });
});
