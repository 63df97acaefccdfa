import { type Judgements, gainOf } from './evaluate.ts';

/** Standard errors by which the mean loss must have fallen. */
const lossMargin = 0.5;
/** Standard errors by which the mean NDCG may have fallen. */
const gainMargin = 1;
const fewestChoices = 2;

/**
 * Whether the challenger takes over from the champion, from their judgements of the same held-out choices.
 *
 * The rule compares choice by choice, which cancels how hard each choice was: the mean loss must have fallen by
 * more than half a standard error of the paired differences, and the mean NDCG must not have fallen by more than
 * one. Two choices at least must judge: one has no standard error.
 *
 * Why so lenient: training is pulled to the prior, so that a wrong adoption costs little and a missed one much. Mean
 * true NDCG against the prior's, in a simulated world with the default training (bench/adoption-simulation.ts):
 *
 *   margin on the loss                       all adopted      0      ½      1   1.645
 *   20 choices (4 judge), unlike the crowd        +.0147  .0107  .0078  .0053  .0031
 *   20 choices, exactly like the crowd            −.0102  .0055  .0045  .0026  .0014
 *   60 choices (12 judge), unlike the crowd       +.0360  .0316  .0283  .0257  .0153
 *
 * The guard on NDCG, at ½ and 60 choices: none +.0288 and −.0014 (unlike, like the crowd), one error +.0277 and
 * −.0008, no fall at all +.0225 and −.0003: ranks among a dozen choices jump too much to be a strict veto.
 */
export const adopt = (champion: Judgements, challenger: Judgements): boolean => {
  const saved = champion.losses.map((loss, choice) => loss - challenger.losses[choice]!);
  const gained = challenger.ranks.map((rank, choice) => gainOf(rank) - gainOf(champion.ranks[choice]!));
  if (saved.length < fewestChoices) return false;
  const loss = meanWithError(saved);
  const gain = meanWithError(gained);
  return loss.mean > 0 && loss.mean > lossMargin * loss.error && gain.mean >= -gainMargin * gain.error;
};

/** Mean and its standard error, s / √n with Bessel's correction. */
const meanWithError = (values: Float64Array): { readonly mean: number; readonly error: number } => {
  const count = values.length;
  const mean = values.reduce((sum, value) => sum + value, 0) / count;
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  return { mean, error: Math.sqrt(squares / (count - 1) / count) };
};
