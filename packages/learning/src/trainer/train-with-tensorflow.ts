import { dayMs } from '@homebody/core';
import { checkJob } from '../check-job.ts';
import { type JudgedTraining, type OnTrainingProgress, trainAndJudge } from '../train-and-judge.ts';
import type { Backend, Probe, TrainingJob, TrainingResult } from '../training.ts';
import { openBackend } from './open-backend.ts';
import { type ProbeDeps, probeBackends } from './probe-backends.ts';
import { tensorFlowFit } from './tensorflow-fit.ts';

export interface TrainerDeps extends ProbeDeps {
  readonly onProgress?: OnTrainingProgress | undefined;
}

/** Drivers and devices change, slowly. */
const probeKeepDays = 30;

/**
 * Does a training job with TensorFlow.js; the same job gives the same result (WebGL: within rounding).
 *
 * When WebGL is missing, fails or loses its context, training begins again on the CPU, and `probe.why` says so.
 * Rejects with `training-failed` when the job makes no sense or the weights did not stay finite.
 */
export const trainWithTensorFlow = async (job: TrainingJob, deps: TrainerDeps): Promise<TrainingResult> => {
  const started = deps.now();
  checkJob(job);
  const train = async (name: Backend): Promise<JudgedTraining> => {
    const backend = await openBackend(name, deps.createCanvas);
    try {
      return await trainAndJudge(job, tensorFlowFit({ backend, pause: deps.pause }), deps.onProgress);
    } finally {
      backend.close();
    }
  };
  const answer = (probe: Probe, judged: JudgedTraining): TrainingResult => ({
    ...judged,
    backend: probe.chosen,
    probe,
    tookMs: deps.now() - started,
  });

  const probe = await chooseBackend(job, deps);
  if (probe.chosen === 'cpu') return answer(probe, await train('cpu'));
  try {
    return answer(probe, await train('webgl'));
  } catch (error) {
    const why = `webgl failed while training (${String(error)}), so it began again on cpu`;
    return answer({ ...probe, chosen: 'cpu', why, webglMs: undefined }, await train('cpu'));
  }
};

const chooseBackend = async (job: TrainingJob, deps: TrainerDeps): Promise<Probe> => {
  const { backend, probe } = job;
  const now = deps.clock();
  if (backend !== 'auto')
    return { chosen: backend, why: `${backend}: asked for`, cpuMs: undefined, webglMs: undefined, at: now };
  return probe && now - probe.at < probeKeepDays * dayMs ? probe : probeBackends(job, deps);
};
