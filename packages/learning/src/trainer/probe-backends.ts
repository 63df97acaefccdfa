import type { Clock } from '@homebody/core';
import { sliceChoices } from '../choices.ts';
import type { Backend, Probe, TrainingJob } from '../training.ts';
import { type CreateCanvas, openBackend } from './open-backend.ts';
import { tensorFlowFit } from './tensorflow-fit.ts';

export interface ProbeDeps {
  /** Milliseconds from any start, for durations. */
  readonly now: () => number;
  readonly clock: Clock;
  readonly createCanvas: CreateCanvas;
  readonly pause?: (() => Promise<void>) | undefined;
  /** After this long a probe of WebGL is given up; 3 s unless said otherwise. */
  readonly probeLimitMs?: number | undefined;
}

interface Measured {
  /** Until the first step is done: context, upload, compiled shaders. */
  readonly startMs: number;
  readonly stepMs: number;
}

const timedSteps = 4;

/**
 * Trains a few steps on one batch of the job with each back end and chooses the one that would finish the whole
 * job first, its start included: for nets this small WebGL often loses its whole life to compiling shaders.
 * A back end that fails, or takes longer than the limit for the probe, is out; `cpu` is what remains.
 */
export const probeBackends = async (job: TrainingJob, deps: ProbeDeps): Promise<Probe> => {
  const cpu = await measure('cpu', job, deps);
  const webgl = await measure('webgl', job, deps).catch((error: unknown) => String(error));
  const steps = stepsOf(job);
  const total = ({ startMs, stepMs }: Measured): number => startMs + stepMs * steps;
  const say = (name: Backend, measured: Measured): string =>
    `${name}: ${measured.stepMs.toFixed(1)} ms a step, ${Math.round(total(measured))} ms in all`;

  const lost = typeof webgl === 'string';
  return {
    chosen: !lost && total(webgl) < total(cpu) ? 'webgl' : 'cpu',
    why: `${say('cpu', cpu)}; ${lost ? `webgl: not usable (${webgl})` : say('webgl', webgl)}`,
    cpuMs: cpu.stepMs,
    webglMs: lost ? undefined : webgl.stepMs,
    at: deps.clock(),
  };
};

const measure = async (name: Backend, job: TrainingJob, deps: ProbeDeps): Promise<Measured> => {
  const { probeLimitMs: limitMs = 3_000 } = deps;
  const { shape, options, examples } = job;
  const slice = sliceChoices(examples, 0, Math.min(options.batch, examples.count));
  const prior = { shape, net: job.prior, personal: new Float32Array(shape.dim) };
  const started = deps.now();
  const backend = await openBackend(name, deps.createCanvas);
  try {
    const pause = async (): Promise<void> => {
      if (name === 'webgl' && deps.now() - started > limitMs) throw new Error(`slower than ${limitMs} ms`);
      await deps.pause?.();
    };
    const fit = tensorFlowFit({ backend, pause });
    await fit(prior, slice, { ...options, epochs: 1 });
    const warm = deps.now();
    await fit(prior, slice, { ...options, epochs: timedSteps });
    return { startMs: warm - started, stepMs: (deps.now() - warm) / timedSteps };
  } finally {
    backend.close();
  }
};

/** The challenger's steps and the final ranker's. */
const stepsOf = ({ examples: { count }, options: { batch, epochs, heldOut } }: TrainingJob): number =>
  epochs * (Math.ceil((count * (1 - heldOut)) / batch) + Math.ceil(count / batch));
