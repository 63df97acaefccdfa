import { HomebodyError } from '@homebody/core';
import { type Examples, type RankerWeights, netLength } from '@homebody/learning';
import { serveTrainer } from '@homebody/learning/trainer';
import type { Store } from '@homebody/store';
import { describe, expect, it } from 'vitest';
import { type PersonalRanker, createPersonalRanker } from './personal-ranker.ts';

const shape = { inputs: 2, hidden: 3, dim: 2 };
const weights: RankerWeights = {
  shape,
  net: new Float32Array(netLength(shape)).fill(0.1),
  personal: new Float32Array(2),
};

const examplesOf = (count: number): Examples => ({
  count,
  candidates: 2,
  inputs: 2,
  dim: 2,
  features: Float32Array.from({ length: count * 4 }, (_, at) => (at % 4 < 2 ? 1 : 0)),
  vectors: new Float32Array(count * 4),
  mask: new Uint8Array(count * 2).fill(1),
  at: Float64Array.from({ length: count }, (_, at) => at),
});

interface Shop {
  choices: number;
  packId: string;
  hasTrainer: boolean;
  trainings: number;
  readonly ranker: PersonalRanker;
}

/** A ranker in a shop whose circumstances the test changes. At most 30 of its choices are made into examples. */
const open = (kept = new Map<string, unknown>()): Shop => {
  const store = {
    read: async (key: string) => kept.get(key),
    update: async (key: string, change: (value: unknown) => unknown) => {
      const value = change(kept.get(key));
      return value === undefined || !!kept.set(key, value);
    },
  } as Partial<Store> as Store;
  const shop: Shop = {
    choices: 0,
    packId: 'monday',
    hasTrainer: true,
    trainings: 0,
    ranker: createPersonalRanker({
      store,
      clock: () => 0,
      settings: { backend: 'cpu', afterChoices: 20, seed: 1 },
      prior: () => ({ weights, packId: shop.packId }),
      choices: () => shop.choices,
      examples: () => examplesOf(Math.min(30, shop.choices)),
      openTrainer: async () => {
        shop.trainings++;
        if (!shop.hasTrainer) throw new HomebodyError('training-failed', 'HTTP 404');
        const { port1, port2 } = new MessageChannel();
        serveTrainer(port2 as never, {
          now: () => performance.now(),
          clock: Date.now,
          createCanvas: () => undefined as never,
        });
        return port1 as never;
      },
      closeTrainer: () => undefined,
      alone: (task) => task(),
      onProblem: () => undefined,
      onChange: () => undefined,
    }),
  };
  return shop;
};

const trainingsAt = async (shop: Shop, ...choices: readonly number[]): Promise<readonly number[]> => {
  const counts: number[] = [];
  for (const count of choices) {
    shop.choices = count;
    await shop.ranker.trainIfDue();
    counts.push(shop.trainings);
  }
  return counts;
};

describe('when the visitor’s ranker is trained', () => {
  it('first after the set number of choices, then after a quarter more, and at least ten', async () => {
    expect(await trainingsAt(open(), 19, 20, 21, 29, 30, 39, 40, 49, 50, 62, 63)).toEqual([
      0, 1, 1, 1, 2, 2, 3, 3, 4, 4, 5,
    ]);
  });

  it('not at every event once there are more choices than one training takes', async () => {
    expect(await trainingsAt(open(), 400, 401, 402, 499, 500)).toEqual([1, 1, 1, 1, 2]);
  });

  it('anew on a new pack, with which what was trained on the last one is of no use', async () => {
    const shop = open();
    await trainingsAt(shop, 20);
    shop.packId = 'tuesday';
    expect(shop.ranker.state().ranker).toBe('prior');
    expect(await trainingsAt(shop, 21, 22)).toEqual([2, 2]);
  });

  it('[P12] not again at every event where there is no trainer, and the prior serves', async () => {
    const shop = open();
    shop.hasTrainer = false;
    expect(await trainingsAt(shop, 20, 21, 29)).toEqual([1, 1, 1]);
    expect(shop.ranker.state()).toMatchObject({
      ranker: 'prior',
      training: 'idle',
      lastTrainingError: 'HTTP 404',
    });
    shop.hasTrainer = true;
    expect(await trainingsAt(shop, 30)).toEqual([2]);
    expect(shop.ranker.state().lastTrainingError).toBe(undefined);
  });

  it('once by all tabs together, and all of them use what came of it', async () => {
    const kept = new Map<string, unknown>();
    const [one, other] = [open(kept), open(kept)];
    expect(await trainingsAt(one, 20)).toEqual([1]);
    expect(await trainingsAt(other, 20)).toEqual([0]);
    expect(other.ranker.state()).toEqual(one.ranker.state());
  });
});
