import type { Protocol } from '../judge.ts';
import { hitRate, reciprocalRank } from '../metrics.ts';

/** Protocol S: what comes next, which may be what was there before. */
export const everyPrefixProtocol: Protocol = {
  top: 20,
  repeats: true,
  metrics: [hitRate(20, 100), reciprocalRank(20, 100)],
};
