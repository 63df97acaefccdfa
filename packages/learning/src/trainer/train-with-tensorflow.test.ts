import { dayMs } from '@homebody/core';
import { expect, test } from 'vitest';
import { trainingJob } from '../../testing/training-job.ts';
import type { Probe } from '../training.ts';
import { type TrainerDeps, trainWithTensorFlow } from './train-with-tensorflow.ts';

const now = 1_700_000_000_000;
const deps: TrainerDeps = {
  now: () => performance.now(),
  clock: () => now,
  createCanvas: () => {
    throw new Error('no canvas in Node');
  },
};

test('where WebGL is missing, the probe chooses the CPU and says why', async () => {
  const { backend, probe } = await trainWithTensorFlow({ ...trainingJob(), backend: 'auto' }, deps);
  expect(backend).toBe('cpu');
  expect(probe).toMatchObject({ chosen: 'cpu', webglMs: undefined, at: now });
  expect(probe.cpuMs).toBeGreaterThan(0);
  expect(probe.why).toMatch(/^cpu: .* ms a step, .* ms in all; webgl: not usable \(.*no canvas in Node/);
});

test('a cached probe is trusted for 30 days and then measured again', async () => {
  const cached = (days: number): Probe => ({
    chosen: 'cpu',
    why: 'cached',
    cpuMs: 1,
    webglMs: 2,
    at: now - days * dayMs,
  });
  const train = (days: number) =>
    trainWithTensorFlow({ ...trainingJob(), backend: 'auto', probe: cached(days) }, deps);
  expect((await train(29)).probe).toEqual(cached(29));
  expect((await train(31)).probe.why).not.toBe('cached');
});

test('WebGL that was asked for but is not there leaves the training to the CPU', async () => {
  const { backend, probe } = await trainWithTensorFlow({ ...trainingJob(), backend: 'webgl' }, deps);
  expect(backend).toBe('cpu');
  expect(probe.why).toContain('began again on cpu');
});
