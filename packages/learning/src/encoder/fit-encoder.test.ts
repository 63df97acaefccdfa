import { seededRandom } from '@homebody/core';
import { beforeAll, describe, expect, it } from 'vitest';
import { encoderPlaces, type Encoder, type Sequences } from './encoder.ts';
import { fitEncoder } from './fit-encoder.ts';

const rings = 6;
const size = 60;
const ringSize = size / rings;

/** People who stay within one ring of ten items and mostly step to the next item of it. */
const walkers = (people: number, seed: number): Sequences => {
  const random = seededRandom(seed);
  const items: number[] = [];
  const offsets = [0];
  for (let person = 0; person < people; person += 1) {
    const ring = Math.floor(random() * rings);
    let place = Math.floor(random() * ringSize);
    for (let step = 0; step < 6; step += 1) {
      items.push(ring * ringSize + place);
      place = (place + (random() < 0.8 ? 1 : Math.floor(random() * ringSize))) % ringSize;
    }
    offsets.push(items.length);
  }
  return { offsets: Uint32Array.from(offsets), items: Uint32Array.from(items) };
};

const own = new Uint8Array(size).fill(1);
const options = { dim: 16, epochs: 12, batch: 64, others: 30, seed: 2 };

/** The items nearest to where somebody with these latest items is heading, without those. */
const nearest = ({ dim, vectors, places }: Encoder, latest: readonly number[]): readonly number[] => {
  const mean = new Float64Array(dim);
  latest.forEach((item, place) => {
    for (let k = 0; k < dim; k += 1) mean[k]! += places[place]! * vectors[item * dim + k]!;
  });
  const score = (item: number): number => {
    let dot = 0;
    for (let k = 0; k < dim; k += 1) dot += mean[k]! * vectors[item * dim + k]!;
    return dot;
  };
  return Array.from(own.keys())
    .filter((item) => !latest.includes(item))
    .toSorted((a, b) => score(b) - score(a));
};

describe('an encoder of where visitors are heading', { timeout: 60_000 }, () => {
  let encoder: Encoder;
  beforeAll(async () => {
    encoder = (await fitEncoder({ sequences: walkers(600, 1), own, options }))!;
  }, 60_000);

  it('puts what people go on to nearest', () => {
    const hits = Array.from(own.keys()).filter((item) => {
      const next = Math.floor(item / ringSize) * ringSize + ((item + 1) % ringSize);
      return nearest(encoder, [item]).slice(0, 3).includes(next);
    });
    // Three of 59 items drawn by chance would hold it one time in twenty.
    expect(hits.length / size).toBeGreaterThan(0.7);
  });

  it('counts the latest item most', () => {
    expect(encoder.places).toHaveLength(encoderPlaces);
    expect(encoder.places[0]).toBe(1);
    expect(encoder.places[1]).toBeLessThan(0.9);
  });

  it('gives the same vectors for the same job', async () => {
    const again = await fitEncoder({ sequences: walkers(600, 1), own, options });
    expect(again).toEqual(encoder);
  });

  it('[P10] gives no vector to an item that too few people are behind, whatever they did', async () => {
    const few = own.slice();
    few[3] = 0;
    const short = { ...options, epochs: 1 };
    const { vectors, dim } = (await fitEncoder({ sequences: walkers(100, 1), own: few, options: short }))!;
    expect(vectors.subarray(3 * dim, 4 * dim).every((value) => value === 0)).toBe(true);
    expect(Math.hypot(...vectors.subarray(4 * dim, 5 * dim))).toBeCloseTo(1, 5);
  });

  it('goes on from an earlier encoder', async () => {
    const short = { ...options, epochs: 1, learningRate: 0.001 };
    const more = (await fitEncoder({ sequences: walkers(600, 3), own, options: short, start: encoder }))!;
    const same = Array.from(own.keys(), (item) => {
      let dot = 0;
      for (let k = 0, at = item * more.dim; k < more.dim; k += 1, at += 1)
        dot += more.vectors[at]! * encoder.vectors[at]!;
      return dot;
    });
    expect(Math.min(...same)).toBeGreaterThan(0.8);
  });

  it('has nothing to say when nobody went from one item to another', async () => {
    const sequences = { offsets: Uint32Array.of(0, 1), items: Uint32Array.of(4) };
    expect(await fitEncoder({ sequences, own })).toBeUndefined();
  });
});
