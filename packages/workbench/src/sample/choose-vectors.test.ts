import { type StoredEvent, dayMs, hourMs, seededRandom } from '@homebody/core';
import { decodeCatalogue, encodeCatalogue } from '@homebody/pack';
import { type ItemVectors, createWorld } from '@homebody/recommenders';
import { describe, expect, it } from 'vitest';
import { shopEnd } from '../test-shop.ts';
import { chooseVectors } from './choose-vectors.ts';

const size = 60;
const kinds = 6;
const catalogue = decodeCatalogue(
  encodeCatalogue(Array.from({ length: size }, (_, item) => ({ id: `i${item}`, name: `Thing ${item}` }))),
);
const [choicesFrom, judgedFrom] = [shopEnd - 4 * dayMs, shopEnd - 2 * dayMs];
const split = { choicesFrom, judgedFrom, end: shopEnd };

/** Items of one kind lie in one direction. */
const byKind = (kindOf: (item: number) => number): ItemVectors => {
  const rows = new Int8Array(size * kinds);
  for (let item = 0; item < size; item += 1) rows[item * kinds + kindOf(item)] = 31;
  return { dim: kinds, rows, steps: 31 };
};
const random = seededRandom(5);
const drawn = Array.from({ length: size }, () => Math.floor(random() * kinds));
const worldWith = (vectors: ItemVectors) => createWorld({ catalogue, vectors });
const [right, wrong] = [worldWith(byKind((item) => item % kinds)), worldWith(byKind((item) => drawn[item]!))];

const view = (item: number, at: number): StoredEvent => ({
  name: 'view_item',
  at,
  expiresAt: at + 90 * dayMs,
  data: { items: [{ item_id: `i${item}` }] },
});

/** People of one kind each: three items of it before the time that is judged, two after, and one of another later. */
const people = (count: number, seed = 1): readonly (readonly StoredEvent[])[] => {
  const draw = seededRandom(seed);
  return Array.from({ length: count }, (_, person) => {
    const kind = person % kinds;
    const places = Array.from({ length: size / kinds }, (_place, place) => place).sort(() => draw() - 0.5);
    const item = (nth: number): number => kind + kinds * places[nth]!;
    return [
      ...[0, 1, 2].map((nth) => view(item(nth), choicesFrom - (9 - nth) * hourMs)),
      ...[3, 4].map((nth) => view(item(nth), choicesFrom + nth * hourMs)),
      view((kind + 1) % kinds, judgedFrom + hourMs),
    ];
  });
};

describe('which vectors a pack gets', () => {
  it('is learned ones where their nearest items are chosen next, with the figures', async () => {
    const { world, report } = await chooseVectors(wrong, right, people(60), split);
    expect(world).toBe(right);
    expect(report).toMatchObject({ kind: 'learned', people: 60 });
    expect(report.ndcg!.learned).toBeGreaterThan(2 * report.ndcg!.fromPairs);
  });

  it('is those made of pairs where they do better, or as well', async () => {
    const worse = await chooseVectors(right, wrong, people(60), split);
    expect(worse.world).toBe(right);
    expect(worse.report.kind).toBe('from pairs');
    expect(worse.report.ndcg!.fromPairs).toBeGreaterThan(worse.report.ndcg!.learned);
    const same = await chooseVectors(right, worldWith(right.vectors!), people(60), split);
    expect(same.report.kind).toBe('from pairs');
  });

  it('is those made of pairs where too few people can be asked, or nothing was learned', async () => {
    const unasked = { kind: 'from pairs', people: 0, ndcg: undefined };
    expect(await chooseVectors(wrong, right, people(29), split)).toEqual({ world: wrong, report: unasked });
    expect(await chooseVectors(wrong, undefined, people(60), split)).toEqual({
      world: wrong,
      report: unasked,
    });
  });

  it('does not hang on the newest days, which the prior is judged by', async () => {
    const cut = people(60).map((events) => events.filter(({ at }) => at < judgedFrom));
    expect(await chooseVectors(wrong, right, people(60), split)).toEqual(
      await chooseVectors(wrong, right, cut, split),
    );
  });
});
