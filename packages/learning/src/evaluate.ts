import type { Examples } from './examples.ts';
import type { RankerWeights } from './ranker.ts';
import { scoreAll } from './score.ts';
import type { HeldOutScore } from './training.ts';

/** A choice is a hit when the chosen candidate is among this many at the top. */
export const hitAt = 5;

/** One number per choice. */
export interface Judgements {
  /** −log of the probability that the ranker gave to what was chosen. */
  readonly losses: Float64Array;
  /** Rank of what was chosen, from 1; candidates with the same score share the mean of their ranks. */
  readonly ranks: Float64Array;
}

/**
 * Judges a ranker choice by choice.
 *
 * The loss is ListNet's top-one cross entropy (Cao et al. 2007, eq. 4 with φ = exp) where all of the true
 * distribution lies on what was chosen: −log softmax(scores)[chosen].
 */
export const judge = (weights: RankerWeights, examples: Examples): Judgements => {
  const { count, candidates, features, vectors, mask } = examples;
  const rows = count * candidates;
  const scores = scoreAll(weights, features, vectors, rows, new Float32Array(rows));
  const losses = new Float64Array(count);
  const ranks = new Float64Array(count);
  for (let choice = 0; choice < count; choice++) {
    const first = choice * candidates;
    const chosen = scores[first]!;
    let rank = 1;
    let best = chosen;
    for (let row = first + 1; row < first + candidates; row++) {
      if (mask[row] === 0) continue;
      const score = scores[row]!;
      if (score > best) best = score;
      if (score > chosen) rank++;
      else if (score === chosen) rank += 0.5;
    }
    let sum = 0;
    for (let row = first; row < first + candidates; row++)
      if (mask[row] !== 0) sum += Math.exp(scores[row]! - best);
    losses[choice] = best + Math.log(sum) - chosen;
    ranks[choice] = rank;
  }
  return { losses, ranks };
};

/** 1 / log₂(1 + rank): with one relevant item, its NDCG. */
export const gainOf = (rank: number): number => 1 / Math.log2(1 + rank);

/** The means over all judged choices; zeros when there are none. */
export const scoreOf = ({ losses, ranks }: Judgements): HeldOutScore => {
  const count = Math.max(1, losses.length);
  let loss = 0;
  let ndcg = 0;
  let hits = 0;
  for (let choice = 0; choice < losses.length; choice++) {
    loss += losses[choice]!;
    ndcg += gainOf(ranks[choice]!);
    if (ranks[choice]! <= hitAt) hits++;
  }
  return { loss: loss / count, ndcg: ndcg / count, hitRate: hits / count };
};

/** Mean loss, NDCG and hit rate of a ranker on choices it should not have been trained on. */
export const evaluate = (weights: RankerWeights, examples: Examples): HeldOutScore =>
  scoreOf(judge(weights, examples));
