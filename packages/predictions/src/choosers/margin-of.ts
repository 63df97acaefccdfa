import { logitsOf } from '../network/logits-of.ts';
import type { Network } from '../network/network.ts';

/** The option with the highest score, and its log-odds against all others together under the softmax of the scores. */
export const marginOf = (
  network: Network,
  rows: Float32Array,
  count: number,
): { readonly best: number; readonly margin: number } => {
  const scores = logitsOf(network, rows, count);
  let best = 0;
  for (let at = 1; at < count; at += 1) if (scores[at]! > scores[best]!) best = at;
  let others = 0;
  scores.forEach((score, at) => (others += at === best ? 0 : Math.exp(score - scores[best]!)));
  return { best, margin: -Math.log(Math.max(others, 1e-9)) };
};
