import type { Benchmark } from '../benchmark.ts';
import { straightOn } from '../pack-model/table-settings.ts';
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
    table: straightOn,
    tableWeight: 1,
  }),
};
