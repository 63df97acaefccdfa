import type { Tensor } from '@tensorflow/tfjs-core';
import { adamStepSize } from '../adam.ts';
import { batchPlan } from '../batch-plan.ts';
import type { Fit } from '../fit.ts';
import { type Batch, uploadBatch } from './batch.ts';
import { type Constants, type Learned, createConstants, descend } from './descend.ts';
import { gradientOf } from './gradient.ts';
import type { OpenBackend } from './open-backend.ts';
import { keepAnswer, release, tensorOf } from './operations.ts';
import { type Parameters, parametersOf, weightsOf } from './parameters.ts';

export interface TensorFlowFitDeps {
  readonly backend: OpenBackend;
  /** Called after every step; lets a page breathe when training has no thread of its own. */
  readonly pause?: (() => Promise<void>) | undefined;
}

/**
 * Trains with TF.js on an open back end: the same plan, the same steps and so the same weights (within
 * 32-bit rounding) as the reference. Leaves no tensor behind, whatever happens. Rejects when the back end is lost.
 */
export const tensorFlowFit =
  ({ backend, pause }: TensorFlowFitDeps): Fit =>
  async (prior, examples, options, onEpoch) => {
    const { shape, net } = prior;
    const plan = batchPlan(examples.count, options.batch, options.seed);
    const size = plan.batches[0]?.length ?? 0;
    const held: Held = {
      // The net is pulled to the prior, the personal vector to zero.
      anchors: parametersOf({ ...prior, personal: new Float32Array(shape.dim) }),
      batches: plan.batches.map((numbers) => uploadBatch(examples, numbers, size)),
      constants: createConstants(),
      pulls: [options.proximal, options.proximal, options.vectorRidge],
    };
    let learned: readonly Learned[] = parametersOf(prior).map((value) => startLearning(value!));

    try {
      const read = () => {
        const weights = weightsOf(valuesOf(learned), shape, net[net.length - 1]!);
        if (backend.isLost()) throw new Error(`${backend.name} was lost`);
        return weights;
      };
      let step = 0;
      for (let epoch = 1; epoch <= options.epochs; epoch++) {
        for (const batch of plan.nextEpoch()) {
          const stepSize = adamStepSize(options.learningRate, ++step);
          const before = learned;
          learned = keepAnswer(() => takeStep(before, held.batches[batch]!, stepSize, held));
          release(before);
          if (pause) await pause();
        }
        if (backend.isLost()) throw new Error(`${backend.name} was lost`);
        if (onEpoch) onEpoch({ epoch, epochs: options.epochs, weights: read() });
      }
      return read();
    } finally {
      release([learned, held]);
    }
  };

interface Held {
  /** Where the weights are pulled to. */
  readonly anchors: Parameters;
  readonly batches: readonly Batch[];
  readonly constants: Constants;
  /** How hard each parameter is pulled. */
  readonly pulls: readonly number[];
}

const zerosLike = ({ size, shape }: Tensor): Tensor => tensorOf(new Float32Array(size), shape);

const startLearning = (value: Tensor): Learned => ({
  value,
  first: zerosLike(value),
  second: zerosLike(value),
});

const valuesOf = (learned: readonly Learned[]): Parameters =>
  learned.map(({ value }) => value) as unknown as Parameters;

const takeStep = (
  learned: readonly Learned[],
  batch: Batch,
  stepSize: number,
  { anchors, constants, pulls }: Held,
): readonly Learned[] => {
  const gradient = gradientOf(valuesOf(learned), batch);
  return learned.map((parameter, index) => {
    const how = { stepSize, pull: pulls[index]!, anchor: anchors[index]! };
    return descend(parameter, gradient[index]!, how, constants);
  });
};
