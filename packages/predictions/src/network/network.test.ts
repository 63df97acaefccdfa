import { seededRandom } from '@homebody/core';
import { expect, test } from 'vitest';
import { openBackend } from '../../../learning/src/trainer/open-backend.ts';
import { tensorFlowScores } from '../../../learning/testing/tensorflow-scores.ts';
import { calibrated } from '../calibration/calibrated.ts';
import { areaUnderCurve } from '../judging/area-under-curve.ts';
import { tensorflowTrain } from '../tensorflow-train.fixture.ts';
import { contributionsOf } from './contributions-of.ts';
import { examplesOf } from './examples-of.ts';
import { fitLogistic } from './fit-logistic.ts';
import { inputsOf } from './inputs-of.ts';
import { joinNetworks } from './join-networks.ts';
import type { LabelledRows } from './labelled-rows.ts';
import { linearNetwork } from './linear-network.ts';
import { logitsOf, nobodysScore, weightsOf } from './logits-of.ts';
import type { Network } from './network.ts';
import { solvePositive } from './solve-positive.ts';
import { networkOptions } from './network-options.ts';
import { trainCrossFitted } from './train-cross-fitted.ts';
import { trainNetwork } from './train-network.ts';

const sigmoid = (logit: number): number => 1 / (1 + Math.exp(-logit));
const plain = (features: readonly string[]) => ({
  features,
  mean: new Float32Array(features.length),
  scale: new Float32Array(features.length).fill(1),
});

/** Two features whose product decides: no line through them tells yes from no. */
const crossed = (count: number, seed: number): LabelledRows => {
  const random = seededRandom(seed);
  const rows = Float32Array.from({ length: 3 * count }, () => 4 * random() - 2);
  const happened = Uint8Array.from({ length: count }, (_, row) =>
    Number(random() < sigmoid(2 * rows[3 * row]! * rows[3 * row + 1]! + 0.8 * rows[3 * row + 2]! - 1)),
  );
  return { features: ['one', 'other', 'plain'], count, rows, happened };
};

test('worked by hand: [4 2; 2 3] x = [2; 5] has x = [−½; 2]', () => {
  expect([...solvePositive(Float64Array.of(4, 2, 2, 3), Float64Array.of(2, 5))]).toEqual([
    expect.closeTo(-0.5, 12),
    expect.closeTo(2, 12),
  ]);
});

test('worked by hand: of a yes or no feature, logistic regression finds the log-odds of both groups', () => {
  // Without the feature 1 in 4, with it 3 in 4: intercept −ln 3, weight 2 ln 3.
  const inputs = Float32Array.of(1, 0, 1, 0, 1, 0, 1, 0, 1, 1, 1, 1, 1, 1, 1, 1);
  const [intercept, weight] = fitLogistic(inputs, [1, 0, 0, 0, 1, 1, 1, 0], 2, 0);
  expect(intercept).toBeCloseTo(-Math.log(3), 6);
  expect(weight).toBeCloseTo(2 * Math.log(3), 6);
});

test('a logistic regression as a network says the same, and so does it joined with itself', () => {
  const rows = Float32Array.of(0, 0, 1, -3, 2.5, 1, -1, 4);
  const of = plain(['x', 'y']);
  const network = linearNetwork(of, [0.5, 2, -1]);
  const expected = [0.5, 5.5, 4.5, -5.5].map((logit) => expect.closeTo(logit, 5) as number);
  expect([...logitsOf(network, rows, 4)]).toEqual(expected);
  expect([...logitsOf(joinNetworks([network, network], 0.5), rows, 4)]).toEqual(expected);
});

test('somebody or nobody, as the trainer sees it: the chosen one comes first', () => {
  const { features, candidates, count } = examplesOf(Float32Array.of(1, 7, 1, 9), Uint8Array.of(1, 0));
  expect([candidates, count]).toEqual([2, 2]);
  expect([...features]).toEqual([1, 7, 0, 0, 0, 0, 1, 9]);
});

test('what no line tells apart a network does, with the product’s trainer; on others than it learned from', async () => {
  const options = { ...networkOptions, members: 2, epochs: 15 };
  const { network, logistic } = await trainNetwork(crossed(1_500, 1), tensorflowTrain, options);
  const { rows, count, happened } = crossed(1_500, 2);
  const areaOf = (of: Network) => areaUnderCurve({ scores: logitsOf(of, rows, count), happened }).value;
  expect(areaOf(network)).toBeGreaterThan(areaOf(logistic) + 0.1);
  const again = await trainNetwork(crossed(1_500, 1), tensorflowTrain, options);
  expect(again.network).toEqual(network);

  const inputs = inputsOf(network, rows, count);
  const examples = examplesOf(inputs, new Uint8Array(count).fill(1));
  const weights = weightsOf(network);
  const backend = await openBackend('cpu', () => {
    throw new Error('There is no canvas outside a browser.');
  });
  const found = tensorFlowScores(weights, examples);
  backend.close();
  const logits = logitsOf(network, rows, count);
  let furthest = 0;
  logits.forEach((logit, row) => {
    furthest = Math.max(furthest, Math.abs(found[2 * row]! - nobodysScore(weights) - logit));
  });
  expect(furthest).toBeLessThan(1e-5);
});

test('cross-fitted, the members that saw different rows say together what they say alone, and know what scores mean', async () => {
  const options = { ...networkOptions, members: 2, epochs: 6 };
  const labelled = crossed(1_600, 4);
  const { network, calibration } = await trainCrossFitted(labelled, tensorflowTrain, options);
  const { rows, count, happened } = crossed(1_600, 5);
  const logits = logitsOf(network, rows, count);
  expect(areaUnderCurve({ scores: logits, happened }).value).toBeGreaterThan(0.6);
  const told = Array.from(logits, (logit) => calibrated(calibration!, logit).probability);
  const off = told.reduce((sum, p, at) => sum + p - happened[at]!, 0) / count;
  expect(Math.abs(off)).toBeLessThan(0.05);
});

test('a contribution is what the score loses when a feature is as in the mean', () => {
  const of = { features: ['x', 'y'], mean: Float32Array.of(10, 0), scale: Float32Array.of(0.5, 1) };
  const row = Float32Array.of(14, 3);
  const network = linearNetwork(of, [1, 2, -1]);
  expect([...contributionsOf(network, row)]).toEqual([expect.closeTo(4, 5), expect.closeTo(-3, 5)]);
});

test('[P7] a sensitive field is refused as a feature, by its name', async () => {
  const labelled = { ...crossed(100, 1), features: ['one', 'MaritalStatus', 'plain'] };
  await expect(trainNetwork(labelled, tensorflowTrain)).rejects.toThrow(
    expect.objectContaining({ code: 'invalid-config', message: expect.stringContaining('"MaritalStatus"') }),
  );
});

test('a feature that never varied says nothing, whatever it is later', async () => {
  const labelled = crossed(600, 3);
  const rows = labelled.rows.map((value, at) => (at % 3 === 2 ? 5 : value));
  const { network } = await trainNetwork({ ...labelled, rows }, tensorflowTrain, {
    ...networkOptions,
    members: 1,
    epochs: 2,
  });
  expect(logitsOf(network, Float32Array.of(1, 1, 5), 1)).toEqual(
    logitsOf(network, Float32Array.of(1, 1, 99), 1),
  );
});
