import { HomebodyError } from '@homebody/core';
import { adopt } from './adopt.ts';
import { checkJob } from './check-job.ts';
import { evaluate, judge, scoreOf } from './evaluate.ts';
import type { Examples } from './examples.ts';
import type { Fit } from './fit.ts';
import { heldOutSplit } from './held-out-split.ts';
import type { RankerWeights } from './ranker.ts';
import type { TrainingJob, TrainingResult } from './training.ts';

export interface TrainingProgress {
  /** The challenger is judged on choices held out; only when it wins, the final ranker is trained on all of them. */
  readonly phase: 'challenger' | 'final';
  /** From 1. */
  readonly epoch: number;
  readonly epochs: number;
  /** Mean list-wise loss on the choices it is trained on. */
  readonly loss: number;
}

export type OnTrainingProgress = (progress: TrainingProgress) => void;

/** What of a training result does not depend on where it was computed. */
export type JudgedTraining = Omit<TrainingResult, 'backend' | 'probe' | 'tookMs'>;

/**
 * Trains a challenger on the older choices, judges it against the prior on the newest, and trains the winner on
 * all. With `heldOut: 0` nobody judges: the ranker is trained on everything and adopted, which is for building
 * a first prior. Throws `training-failed` when the arrays don't fit together or the weights did not stay finite.
 */
export const trainAndJudge = async (
  job: TrainingJob,
  fit: Fit,
  onProgress?: OnTrainingProgress,
): Promise<JudgedTraining> => {
  checkJob(job);
  const { shape, options, examples } = job;
  const prior: RankerWeights = { shape, net: job.prior, personal: new Float32Array(shape.dim) };
  const { training, heldOut } = heldOutSplit(examples, options.heldOut);

  const train = async (phase: TrainingProgress['phase'], choices: Examples): Promise<RankerWeights> => {
    const weights = await fit(
      prior,
      choices,
      options,
      onProgress &&
        (({ epoch, epochs, weights: current }) =>
          onProgress({ phase, epoch, epochs, loss: evaluate(current, choices).loss })),
    );
    if (!weights.net.every(Number.isFinite) || !weights.personal.every(Number.isFinite))
      throw new HomebodyError('training-failed', 'weights: expected finite numbers; lower the learning rate');
    return weights;
  };

  const judged = options.heldOut > 0;
  const challenger = judged ? await train('challenger', training) : undefined;
  const champion = judge(prior, heldOut);
  const judgement = judge(challenger ?? prior, heldOut);
  const adopted = !judged || adopt(champion, judgement);
  const final = adopted ? await train('final', examples) : prior;

  return {
    choices: examples.count,
    heldOutChoices: heldOut.count,
    lossBefore: evaluate(prior, training).loss,
    lossAfter: evaluate(challenger ?? final, training).loss,
    prior: scoreOf(champion),
    personal: scoreOf(judgement),
    adopted,
    net: final.net.slice(),
    personalVector: final.personal.slice(),
  };
};
