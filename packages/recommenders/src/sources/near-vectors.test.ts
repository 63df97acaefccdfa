import { expect, test } from 'vitest';
import { profileOf, shopEnd, tinyLogs, tinyWorld } from '../tiny-shop.ts';
import { buildLearnedVectors } from '../vectors/build.ts';
import { vectorsSection } from '../vectors/section.ts';
import { visitOf } from '../visit.ts';
import { createWorld } from '../world.ts';
import { nearVectors } from './near-vectors.ts';

const plain = tinyWorld(tinyLogs(150, 1));
const { dim, rows, steps } = plain.vectors!;
const learned = {
  dim,
  vectors: Float32Array.from(rows, (value) => value / steps),
  places: Float32Array.of(1, 0.25),
};
const world = createWorld({ ...plain, vectors: buildLearnedVectors(learned, plain.content!) });
const visits = tinyLogs(5, 4).map((log) => visitOf(world, profileOf(world, log), shopEnd));

test('a heading goes through the pack with its vectors', () => {
  const vectors = world.vectors!;
  const columns = vectorsSection.encode(vectors);
  expect(vectorsSection.decode(columns, world.catalogue.size)).toEqual(vectors);
});

test('learned vectors are not asked about what the visitor has just looked at, and plain ones are', () => {
  for (const visit of visits) {
    const latest = visit.recents.map(({ item }) => item);
    const found = nearVectors(world.vectors, visit).best(60);
    expect(found.length).toBeGreaterThan(20);
    expect(found.filter((item) => latest.includes(item))).toEqual([]);
    expect(latest.map(nearVectors(world.vectors, visit).scoreOf)).toEqual(latest.map(() => 0));
  }
  const known = visits.flatMap((visit) => {
    const best = nearVectors(plain.vectors, visit).best(60);
    return visit.recents.filter(({ item }) => best.includes(item));
  });
  expect(known.length).toBeGreaterThan(0);
});

test('what lies beyond the learned places does not count', () => {
  for (const visit of visits) {
    const { scoreOf } = nearVectors(world.vectors, { ...visit, recents: visit.recents.slice(0, 2) });
    const far = world.catalogue.ids
      .map((_, item) => item)
      .find((item) => !visit.recents.some((recent) => recent.item === item))!;
    expect(nearVectors(world.vectors, visit).scoreOf(far)).toBeCloseTo(scoreOf(far), 10);
  }
});

test('a chance grows with the cosine as sharply as the pack says', () => {
  const [visit] = visits;
  const sharper = { ...world.vectors!, heading: { ...world.vectors!.heading!, sharpness: 20 } };
  const [first, , , other] = nearVectors(world.vectors, visit!).best(4);
  const ratio = (vectors: typeof sharper): number => {
    const { scoreOf } = nearVectors(vectors, visit!);
    return scoreOf(other!) / scoreOf(first!);
  };
  expect(ratio(sharper)).toBeCloseTo(ratio(world.vectors as typeof sharper) ** 2, 10);
});
