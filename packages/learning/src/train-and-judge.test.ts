import { expect, test } from 'vitest';
import { trainingJob } from '../testing/training-job.ts';
import type { Fit } from './fit.ts';
import { referenceFit } from './reference-fit.ts';
import { trainAndJudge } from './train-and-judge.ts';

test('the challenger is judged before it has seen the held-out choices; the winner then sees all', async () => {
  const seen: number[] = [];
  const fit: Fit = (prior, examples, options) => {
    seen.push(examples.count);
    return referenceFit(prior, examples, options);
  };
  const result = await trainAndJudge(trainingJob(), fit);
  expect(seen).toEqual([48, 60]);
  expect(result).toMatchObject({ choices: 60, heldOutChoices: 12, adopted: true });
  expect(result.lossAfter).toBeLessThan(result.lossBefore);
});

test('a challenger that lost leaves the prior, untouched, in use', async () => {
  const job = trainingJob();
  const { inputs, hidden } = job.shape;
  // Likes exactly what the visitor never chooses: a low first feature.
  const net = new Float32Array(job.prior.length);
  net[0] = 1;
  net[(inputs + 1) * hidden] = -9;
  const worse: Fit = async (prior) => ({ ...prior, net });
  const result = await trainAndJudge(job, worse);
  expect(result.adopted).toBe(false);
  expect(result.net).toEqual(job.prior);
  expect(result.personalVector.every((value) => value === 0)).toBe(true);
});

test('with nothing held out nobody judges and all choices are trained on', async () => {
  const job = trainingJob();
  const result = await trainAndJudge({ ...job, options: { ...job.options, heldOut: 0 } }, referenceFit);
  expect(result).toMatchObject({ adopted: true, heldOutChoices: 0 });
  expect(result.net).not.toEqual(job.prior);
});

test('weights that do not stay finite are a failure, not a result', async () => {
  const broken: Fit = async (prior) => ({ ...prior, net: prior.net.map(() => NaN) });
  await expect(trainAndJudge(trainingJob(), broken)).rejects.toMatchObject({ code: 'training-failed' });
});

test('a job without choices is refused', async () => {
  const job = trainingJob();
  const none = { ...job.examples, count: 0, features: new Float32Array(0), vectors: new Float32Array(0) };
  const examples = { ...none, mask: new Uint8Array(0), at: new Float64Array(0) };
  await expect(trainAndJudge({ ...job, examples }, referenceFit)).rejects.toThrow('at least');
});
