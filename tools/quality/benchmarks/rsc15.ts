import type { Benchmark } from '../benchmark.ts';
import { readSessionSplit } from '../readers/session-split.ts';
import { sessionMethods, sessionYardstick } from '../session-methods.ts';
import { everyPrefixProtocol } from './every-prefix-protocol.ts';

export const rsc15: Benchmark = {
  name: 'rsc15',
  title: 'RSC15, the newest 1/64',
  folder: 'rsc15-1-64',
  read: readSessionSplit,
  protocol: everyPrefixProtocol,
  yardstick: sessionYardstick,
  methods: sessionMethods({
    sequentialRules: { steps: 20, power: 2, rulesPerItem: 20 },
    sessionNeighbours: { keep: 500, sample: 1000 },
    vectorNeighbours: { keep: 500, sample: 5000, rarity: 10 },
    vstan: {
      keep: 500,
      sample: 5000,
      sessionDecay: 1.25,
      neighbourDecay: 10,
      sharedDecay: 10,
      rarity: 10,
    },
    table: {
      keep: 20,
      reach: 5,
      gapPower: 1,
      back: 0.8,
      self: 2,
      age: 1,
      fromPower: 0.75,
      toPower: 0.1,
      recency: 0.4,
      last: 20,
    },
    tableWeight: 1,
  }),
};
