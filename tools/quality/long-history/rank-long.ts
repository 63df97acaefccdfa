import { scoreAll } from '@homebody/learning';
import { fillLongFeatures, inputs } from './features.ts';
import type { LongParts } from './parts.ts';
import { createPool } from './pool.ts';
import type { LongRanker } from './prior.ts';
import { createHistoryReader } from './reading.ts';

/** Ranks the candidates after a history, best first, ties by number. */
export const createLongRanking = (
  parts: LongParts,
  { weights, scale }: LongRanker,
): ((history: readonly number[]) => readonly number[]) => {
  const read = createHistoryReader(parts);
  const poolOf = createPool(parts);
  return (history) => {
    const reading = read(history);
    const items = poolOf(reading, history);
    const features = new Float32Array(items.length * inputs);
    fillLongFeatures(parts, reading, items, features);
    features.forEach((value, at) => (features[at] = value * scale[at % inputs]!));
    const scores = scoreAll(weights, features, undefined, items.length, new Float32Array(items.length));
    return [...items.keys()].sort((a, b) => scores[b]! - scores[a]! || a - b).map((at) => items[at]!);
  };
};
