import { expect, test } from 'vitest';
import { trainingJob } from '../testing/training-job.ts';
import { trainOnPort } from './train-on-port.ts';
import type { TrainingProgress } from './train-and-judge.ts';
import { type TrainerDeps, serveTrainer } from './trainer/index.ts';
import type { TrainerPort } from './trainer-protocol.ts';

const deps: TrainerDeps = {
  now: () => performance.now(),
  clock: () => 1_700_000_000_000,
  createCanvas: () => {
    throw new Error('no canvas in Node');
  },
};

/** Timers that fire when a test says so. */
const createTimer = () => {
  const waiting = new Set<() => void>();
  const after = (_ms: number, run: () => void): (() => void) => {
    waiting.add(run);
    return () => void waiting.delete(run);
  };
  return { after, waiting, fire: () => waiting.forEach((run) => run()) };
};

const connect = () => {
  const { port1, port2 } = new MessageChannel();
  return { here: port1, there: port2 as TrainerPort & MessagePort, timer: createTimer() };
};

test('a job goes over a port and comes back as a result, with progress before it', async () => {
  const { here, there, timer } = connect();
  serveTrainer(there, deps);
  const seen: TrainingProgress[] = [];
  const job = trainingJob();
  const result = await trainOnPort(here, job, {
    deadlineMs: 10_000,
    after: timer.after,
    onProgress: (progress) => seen.push(progress),
  });
  expect(result.adopted).toBe(true);
  expect(result.personal.loss).toBeLessThan(result.prior.loss);
  expect(seen.map(({ phase }) => phase)).toEqual([...Array(4).fill('challenger'), ...Array(4).fill('final')]);
  expect(seen[3]!.loss).toBeLessThan(seen[0]!.loss);
  expect(timer.waiting.size).toBe(0);
  expect(job.prior.length).toBeGreaterThan(0);
});

test('the same job over a port twice gives the same result', async () => {
  const run = async () => {
    const { here, there, timer } = connect();
    serveTrainer(there, deps);
    return trainOnPort(here, trainingJob(), { deadlineMs: 10_000, after: timer.after });
  };
  const { tookMs: _, ...once } = await run();
  expect(await run()).toMatchObject(once);
});

test('a job that makes no sense rejects with training-failed and names what is wrong', async () => {
  const { here, there, timer } = connect();
  serveTrainer(there, deps);
  const job = { ...trainingJob(), prior: new Float32Array(3) };
  await expect(trainOnPort(here, job, { deadlineMs: 10_000, after: timer.after })).rejects.toMatchObject({
    code: 'training-failed',
    message: expect.stringContaining('prior: expected'),
  });
});

test('a trainer that never answers rejects with training-failed at the deadline', async () => {
  const { here, timer } = connect();
  const training = trainOnPort(here, trainingJob(), { deadlineMs: 500, after: timer.after });
  timer.fire();
  await expect(training).rejects.toMatchObject({ code: 'training-failed', message: /within 500 ms/ });
});

test('a port that closes before the answer rejects with training-failed', async () => {
  const { here, there, timer } = connect();
  const training = trainOnPort(here, trainingJob(), { deadlineMs: 500, after: timer.after });
  there.close();
  await expect(training).rejects.toMatchObject({ code: 'training-failed', message: /closed/ });
});
