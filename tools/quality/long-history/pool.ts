import { roughScores } from './features.ts';
import type { LongParts } from './parts.ts';
import type { Reading } from './reading.ts';

/** As many candidates as a slot's request ranks. */
const poolSize = 300;

/** The items worth ranking after a history: the best by a rough score, without what the person has had. Ascending. */
export const createPool = (
  parts: LongParts,
): ((reading: Reading, history: readonly number[]) => readonly number[]) => {
  const scores = new Float32Array(parts.size);
  const sorted = new Float32Array(parts.size);
  return (reading, history) => {
    roughScores(parts, reading, scores);
    for (const item of history) scores[item] = Number.NEGATIVE_INFINITY;
    sorted.set(scores);
    sorted.sort();
    const bar = sorted[Math.max(0, parts.size - poolSize)]!;
    const pool: number[] = [];
    for (let item = 0; item < parts.size && pool.length < poolSize; item += 1)
      if (scores[item]! >= bar && scores[item]! > Number.NEGATIVE_INFINITY) pool.push(item);
    return pool;
  };
};
