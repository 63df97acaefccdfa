/** Runs in a worker, as the vault does: `bench.measureRecommend(options)`. */
import { type Random, type StoredEvent, dayMs, minuteMs, seededRandom } from '@homebody/core';
import { initialWeights } from '@homebody/learning';
import { decodeCatalogue, decodeColumns, encodeCatalogue, encodeColumns } from '@homebody/pack';
import { type Profile, createProfileBuilder } from '@homebody/profile';
import { type World, createWorld, featureNames, recommend } from '@homebody/recommenders';
import { nextTask, timeBatch } from './time-calls.ts';

export interface RecommendOptions {
  readonly items: number;
  readonly visitors: number;
  readonly requests: number;
}

export interface RecommendSamples {
  readonly calls: readonly number[];
  /** One dot product with every item's vector, between requests: what the machine can do meanwhile. */
  readonly barePasses: readonly number[];
  /** Milliseconds of the very first request, when orders and codes are worked out. */
  readonly first: number;
  /** Milliseconds to put the decoded sections together. */
  readonly world: number;
}

const dim = 24;
const now = Date.UTC(2026, 5, 1);
const slot = { slot: 'bench', strategy: 'picked-for-you', limit: 20 };

export const measureRecommend = async ({
  items,
  visitors,
  requests,
}: RecommendOptions): Promise<RecommendSamples> => {
  const random = seededRandom(1);
  const parts = partsOf(items, random);
  const started = performance.now();
  const world = createWorld(parts);
  const assembled = performance.now() - started;
  const profiles = Array.from({ length: visitors }, () => profileOf(world, random));
  const weights = {
    ...initialWeights({ inputs: featureNames.length, hidden: 16, dim }, random),
    personal: Float32Array.from({ length: dim }, () => random() - 0.5),
  };

  const ask = (request: number): number => {
    const began = performance.now();
    const { items: picks } = recommend(world, profiles[request % visitors]!, { slot, now }, weights);
    const took = performance.now() - began;
    if (picks.length !== slot.limit)
      throw new Error(`recommend: expected ${slot.limit} items, got ${picks.length}`);
    return took;
  };
  const first = ask(0);
  const calls: number[] = [];
  const barePasses: number[] = [];
  const direction = Float32Array.from({ length: dim }, random);
  const warmUp = 80;
  for (let request = 0; request < requests + warmUp; request++) {
    const took = ask(request);
    const bare = timeBatch(1, () => barePass(parts.vectors.rows, direction));
    if (request >= warmUp) {
      calls.push(took);
      barePasses.push(bare);
    }
    await nextTask();
  }
  return { calls, barePasses, first, world: assembled };
};

const barePass = (rows: Int8Array, direction: Float32Array): number => {
  let most = 0;
  for (let start = 0; start < rows.length; start += dim) {
    let sum = 0;
    for (let k = 0; k < dim; k++) sum += rows[start + k]! * direction[k]!;
    if (sum > most) most = sum;
  }
  return most;
};

/** Items of 300 categories; what is looked at together, and what is alike, mostly stays within one. */
const partsOf = (size: number, random: Random) => {
  const groups = 300;
  const groupSize = size / groups;
  const rows = Array.from({ length: size }, (_, item) => ({
    id: `item-${item}`,
    name: `Item number ${item}`,
    category: `category-${item % groups}`,
    brand: `brand-${Math.floor(random() * 2_000)}`,
    price: Math.round(500 * random() ** 3 * 100) / 100 + 1,
    inStock: random() > 0.03,
    consumable: random() < 0.1,
  }));
  const catalogue = decodeCatalogue(
    decodeColumns(Uint8Array.from(encodeColumns(encodeCatalogue(rows, { currency: 'EUR' }))).buffer, 'items'),
  );
  const keep = 20;
  const targets = Uint32Array.from({ length: size * keep }, (_, at) => {
    const item = Math.floor(at / keep);
    if (random() < 0.2) return Math.floor(random() * size);
    return (item % groups) + groups * Math.floor(random() * groupSize);
  });
  for (let item = 0; item < size; item++) targets.subarray(item * keep, (item + 1) * keep).sort();
  return {
    catalogue,
    popularity: {
      popularity: Float32Array.from({ length: size }, () => random() ** 3),
      trend: Float32Array.from({ length: size }, () => (random() < 0.2 ? random() * 2 - 1 : 0)),
    },
    neighbours: {
      offsets: Uint32Array.from({ length: size + 1 }, (_, item) => item * keep),
      targets,
      weights: Float32Array.from({ length: size * keep }, () => random() ** 2 + 0.01),
    },
    vectors: vectorsOf(size, groups, 31, random),
    content: vectorsOf(size, groups, 15, random),
  };
};

const vectorsOf = (size: number, groups: number, steps: number, random: Random) => {
  const centre = Float32Array.from({ length: groups * dim }, () => random() - 0.5);
  const rows = new Int8Array(size * dim);
  const row = new Float32Array(dim);
  for (let item = 0; item < size; item++) {
    let square = 0;
    for (let k = 0; k < dim; k++) {
      row[k] = centre[(item % groups) * dim + k]! + 0.5 * (random() - 0.5);
      square += row[k]! ** 2;
    }
    for (let k = 0; k < dim; k++) rows[item * dim + k] = Math.round((row[k]! * steps) / Math.sqrt(square));
  }
  return { dim, rows, steps };
};

/** Sixty events over a month: somebody with a handful of favourite categories. */
const profileOf = ({ catalogue, attributesOf }: World, random: Random): Profile => {
  const builder = createProfileBuilder(attributesOf);
  const favourites = Array.from({ length: 4 }, () => Math.floor(random() * catalogue.categories.length));
  for (let step = 0; step < 60; step++) {
    const favourite = favourites[Math.floor(random() * favourites.length)]!;
    const item =
      favourite +
      catalogue.categories.length * Math.floor((random() * catalogue.size) / catalogue.categories.length - 1);
    const at = now - 30 * dayMs + (step * 30 * dayMs) / 60 - minuteMs;
    builder.learn(eventAt(step, at, catalogue.ids[Math.max(0, item)]!));
  }
  return builder.read();
};

const eventAt = (step: number, at: number, item_id: string): StoredEvent => ({
  name: step % 20 === 19 ? 'purchase' : step % 7 === 6 ? 'add_to_cart' : 'view_item',
  at,
  expiresAt: at + 90 * dayMs,
  data: { items: [{ item_id }] },
});
