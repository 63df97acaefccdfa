import { seededRandom } from '@homebody/core';
import { initialWeights } from '@homebody/learning';
import { examplesOf } from './examples-of.ts';
import { inputsOf } from './inputs-of.ts';
import { joinNetworks } from './join-networks.ts';
import type { LabelledRows } from './labelled-rows.ts';
import { weightsOf } from './logits-of.ts';
import type { NetworkOptions, Train } from './network-options.ts';
import type { Network } from './network.ts';

/** One small network, trained from a logistic regression of the same features on. The same seed gives the same. */
export const trainMember = async (
  logistic: Network,
  { rows, count, happened }: LabelledRows,
  train: Train,
  { hidden, epochs, batch, learningRate, proximal, seed }: NetworkOptions,
): Promise<Network> => {
  const start = startOf(logistic, hidden, seed);
  const { net } = await train({
    shape: weightsOf(start).shape,
    prior: start.net,
    examples: examplesOf(inputsOf(logistic, rows, count), happened),
    options: { epochs, batch, learningRate, proximal, vectorRidge: 0, heldOut: 0, seed },
    backend: 'cpu',
  });
  return { ...start, net };
};

/** How small the outputs of the new units are at first, so that training begins where the logistic regression is. */
const almostNothing = 0.1;

const startOf = (logistic: Network, hidden: number, seed: number): Network => {
  const shape = { inputs: logistic.features.length + 1, hidden, dim: 0 };
  const { net } = initialWeights(shape, seededRandom(seed));
  const outputs = (shape.inputs + 1) * hidden;
  for (let at = outputs; at < outputs + hidden; at += 1) net[at]! *= almostNothing;
  return joinNetworks([logistic, { ...logistic, hidden, net }], 1);
};
