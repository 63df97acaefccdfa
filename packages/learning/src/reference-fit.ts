import { adam, adamStepSize } from './adam.ts';
import { batchPlan } from './batch-plan.ts';
import type { Fit } from './fit.ts';
import { createReferenceGradient } from './reference-gradient.ts';

/**
 * Trains on typed arrays with gradients written out by hand. The yardstick: the TF.js trainer must give the
 * same weights, and may take at most five times as long.
 */
export const referenceFit: Fit = async (prior, examples, options, onEpoch) => {
  const weights = { ...prior, net: prior.net.slice(), personal: prior.personal.slice() };
  const { net, personal } = weights;
  const gradientOf = createReferenceGradient(weights, examples);
  const plan = batchPlan(examples.count, options.batch, options.seed);
  // The output bias, last in `net`, is left alone.
  const size = net.length - 1;
  const moments = { net: createMoments(size), personal: createMoments(personal.length) };

  let step = 0;
  for (let epoch = 1; epoch <= options.epochs; epoch++) {
    for (const batch of plan.nextEpoch()) {
      const gradient = gradientOf(plan.batches[batch]!);
      for (let at = 0; at < size; at++) gradient.net[at]! += options.proximal * (net[at]! - prior.net[at]!);
      for (let at = 0; at < personal.length; at++)
        gradient.personal[at]! += options.vectorRidge * personal[at]!;
      const stepSize = adamStepSize(options.learningRate, ++step);
      descend(net, gradient.net, moments.net, stepSize);
      descend(personal, gradient.personal, moments.personal, stepSize);
    }
    onEpoch?.({ epoch, epochs: options.epochs, weights });
  }
  return weights;
};

interface Moments {
  readonly first: Float32Array;
  readonly second: Float32Array;
}

const createMoments = (length: number): Moments => ({
  first: new Float32Array(length),
  second: new Float32Array(length),
});

const descend = (
  values: Float32Array,
  gradient: Float64Array,
  { first, second }: Moments,
  stepSize: number,
): void => {
  for (let at = 0; at < first.length; at++) {
    const slope = gradient[at]!;
    first[at] = adam.beta1 * first[at]! + (1 - adam.beta1) * slope;
    second[at] = adam.beta2 * second[at]! + (1 - adam.beta2) * slope * slope;
    values[at]! -= (stepSize * first[at]!) / (Math.sqrt(second[at]!) + adam.epsilon);
  }
};
