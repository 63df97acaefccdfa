import { type Judgements, gainOf } from './evaluate.ts';

/** Nats, over all held-out choices together, by which the challenger may do worse and still be taken. */
const credit = 0.1;
/** Standard errors by which the mean NDCG may have fallen. */
const gainMargin = 1;
const fewestChoices = 2;

/**
 * Whether the challenger takes over from the champion, from their judgements of the same held-out choices.
 *
 * Training is held to the prior, so that on average it gains, little but surely; a few held-out choices are far noisier
 * than that. They are therefore asked for evidence against it: the challenger is refused when it lost more than a tenth
 * of a nat on them in all, or when their mean NDCG fell by more than a standard error. The credit is small beside what
 * a dozen choices say, so that with time each visitor's own choices decide. Two choices at least must judge: one has no
 * standard error.
 *
 * `npm run bench:quality` prints what is gained with this rule, and without any.
 */
export const adopt = (champion: Judgements, challenger: Judgements): boolean => {
  const saved = champion.losses.map((loss, choice) => loss - challenger.losses[choice]!);
  const gained = challenger.ranks.map((rank, choice) => gainOf(rank) - gainOf(champion.ranks[choice]!));
  if (saved.length < fewestChoices) return false;
  const gain = meanWithError(gained);
  return saved.reduce((sum, each) => sum + each, 0) > -credit && gain.mean >= -gainMargin * gain.error;
};

/** Mean and its standard error, s / √n with Bessel's correction. */
const meanWithError = (values: Float64Array): { readonly mean: number; readonly error: number } => {
  const count = values.length;
  const mean = values.reduce((sum, value) => sum + value, 0) / count;
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  return { mean, error: Math.sqrt(squares / (count - 1) / count) };
};
