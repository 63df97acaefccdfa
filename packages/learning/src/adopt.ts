import { type Judgements, gainOf } from './evaluate.ts';

/** Standard errors by which the mean loss must have fallen. */
const lossMargin = 0.5;
/** Standard errors by which the mean NDCG may have fallen. */
const gainMargin = 1;
const fewestChoices = 2;
/** The shop's expectation counts as much as so many of the visitor's choices. */
const trust = 8;

/**
 * Whether the challenger takes over from the champion, from their judgements of the same held-out choices.
 *
 * The rule compares choice by choice, which cancels how hard each choice was. Where the shop's own log has shown that
 * training on its visitors' choices pays (`expected` nats saved per choice), that is the prior of a Bayesian mean,
 * worth eight choices: the mean of both must be above zero, and a visitor unlike the others is told apart by their own
 * choices. Where it has not, the visitor's choices alone must show it: the mean loss must have fallen by more than half
 * a standard error. Either way the mean NDCG must not have fallen by more than one standard error, and two choices at
 * least must judge: one has no standard error.
 *
 * Why so lenient: training is pulled to the prior, so that a wrong adoption costs little and a missed one much. On four
 * held-out choices or fewer, a rule without the shop's expectation loses most of what training gains.
 */
export const adopt = (champion: Judgements, challenger: Judgements, expected = 0): boolean => {
  const saved = champion.losses.map((loss, choice) => loss - challenger.losses[choice]!);
  const gained = challenger.ranks.map((rank, choice) => gainOf(rank) - gainOf(champion.ranks[choice]!));
  if (saved.length < fewestChoices) return false;
  const loss = meanWithError(saved);
  const gain = meanWithError(gained);
  const isLower =
    expected > 0
      ? saved.length * loss.mean + trust * expected > 0
      : loss.mean > 0 && loss.mean > lossMargin * loss.error;
  return isLower && gain.mean >= -gainMargin * gain.error;
};

/** Mean and its standard error, s / √n with Bessel's correction. */
const meanWithError = (values: Float64Array): { readonly mean: number; readonly error: number } => {
  const count = values.length;
  const mean = values.reduce((sum, value) => sum + value, 0) / count;
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  return { mean, error: Math.sqrt(squares / (count - 1) / count) };
};
