import { type RankerWeights, scoreAll } from '@homebody/learning';
import type { Method, Training } from '../model.ts';
import { chooseTable } from '../pack-model/choose-table.ts';
import { type Evidence, evidenceOf } from '../pack-model/evidence.ts';
import { featuresOf } from '../pack-model/features.ts';
import { type RankerParts, fitRanker } from '../pack-model/fit-ranker.ts';
import {
  type LearnedParts,
  type Thresholds,
  packedPopularity,
  tableOf,
  vectorsOf,
} from '../pack-model/learned-parts.ts';
import type { TableSettings } from '../pack-model/table-settings.ts';
import { brotliBytes } from '../packed.ts';
import { splitTail } from '../split-tail.ts';

/** Questions of the tail that the ranker learns from. */
const mostQuestions = 15_000;

/**
 * A pack's model, of aggregates alone: the item-to-item table, vectors of what people go on to, popularity, and the visitor's own
 * items, which need no pack; put together by the shop's ranker. Everything is chosen and learned on the tail of the training
 * sessions, alike for every set.
 */
export const packModel = (thresholds: Thresholds): Method => ({
  name: `pack: pairs of ≥ ${thresholds.pair}, vectors of ≥ ${thresholds.item}`,
  fit: async (training) => {
    const { fit, tune } = splitTail(training, 0.1, mostQuestions);
    const settings = chooseTable(fit, tune, thresholds);
    const ranker = await fitRanker(tune, rankerParts(await learn(fit, settings, thresholds), settings));
    const parts = await learn(training, settings, thresholds);
    const { evidence, features } = rankerParts(parts, settings);
    return {
      rank: (session, most) => {
        const given = evidence(session);
        return bestOf(given, features(given, given.candidates), ranker, most);
      },
      packBytes: () =>
        parts.table.bytes +
        parts.vectors.bytes +
        parts.popularity.bytes +
        brotliBytes(new Uint8Array(ranker.net.buffer)),
    };
  },
});

const learn = async (
  training: Training,
  settings: TableSettings,
  thresholds: Thresholds,
): Promise<LearnedParts> => ({
  table: tableOf(training, settings, thresholds),
  vectors: await vectorsOf(training, thresholds),
  popularity: packedPopularity(training, thresholds),
});

const rankerParts = (parts: LearnedParts, settings: TableSettings): RankerParts => ({
  evidence: evidenceOf(parts, settings),
  features: featuresOf(parts),
});

/** Ties by item number. */
const bestOf = (
  { candidates }: Evidence,
  features: Float32Array,
  ranker: RankerWeights,
  most: number,
): readonly number[] => {
  const count = candidates.length;
  const scores = scoreAll(ranker, features, undefined, count, new Float32Array(count));
  return Array.from(scores.keys())
    .sort((a, b) => scores[b]! - scores[a]! || candidates[a]! - candidates[b]!)
    .slice(0, most)
    .map((place) => candidates[place]!);
};
