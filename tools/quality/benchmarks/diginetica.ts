import type { Benchmark } from '../benchmark.ts';
import { wanderers } from '../pack-model/table-settings.ts';
import { readSessionSplit } from '../readers/session-split.ts';
import { sessionMethods, sessionYardstick } from '../session-methods.ts';
import { everyPrefixProtocol } from './every-prefix-protocol.ts';

/** Ids of this split are renumbered, so the categories and purchases beside it belong to none of its items and are not read. */
export const diginetica: Benchmark = {
  name: 'diginetica',
  title: 'Diginetica, the split of SR-GNN',
  folder: 'diginetica-srgnn',
  read: readSessionSplit,
  protocol: everyPrefixProtocol,
  yardstick: sessionYardstick,
  methods: sessionMethods({
    sequentialRules: { steps: 10, power: 1, rulesPerItem: 20 },
    sessionNeighbours: { keep: 500, sample: 1000 },
    vectorNeighbours: { keep: 500, sample: 5000, rarity: 10 },
    vstan: {
      keep: 1500,
      sample: 5000,
      sessionDecay: 1.25,
      neighbourDecay: 10,
      sharedDecay: 10,
      rarity: 10,
    },
    table: wanderers,
    tableWeight: 0.25,
  }),
};
