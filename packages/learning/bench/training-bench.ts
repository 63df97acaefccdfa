import { seededRandom } from '@homebody/core';
import { createVisitorWorld } from '../testing/visitor-world.ts';
import { tensorFlowScores } from '../testing/tensorflow-scores.ts';
import { initialWeights } from '../src/initial-weights.ts';
import { referenceFit } from '../src/reference-fit.ts';
import { scoreAll } from '../src/score.ts';
import { openBackend } from '../src/trainer/open-backend.ts';
import { tensorFlowFit } from '../src/trainer/tensorflow-fit.ts';

/** Medians in milliseconds, measured side by side in one run. */
export interface TrainingBench {
  readonly choices: number;
  readonly epochs: number;
  /** 512 choices of 21 candidates, 32 inputs, 16 hidden units, 24-dimensional vectors, 10 epochs. */
  readonly referenceTrainingMs: number;
  readonly tensorFlowTrainingMs: number;
  readonly trainingRatio: number;
  /** One pass over 1,000 candidates. */
  readonly typedArrayScoringMs: number;
  readonly tensorFlowScoringMs: number;
  readonly scoringRatio: number;
}

const shape = { inputs: 32, hidden: 16, dim: 24 };
const options = {
  epochs: 10,
  batch: 32,
  learningRate: 0.003,
  proximal: 0.5,
  vectorRidge: 0.1,
  seed: 1,
  heldOut: 0,
};

/** Compares the TF.js CPU back end with typed arrays, in training and in scoring. */
export const trainingBench = async (runs = 5): Promise<TrainingBench> => {
  const random = seededRandom(1);
  const world = createVisitorWorld(shape, 1);
  const examples = world.choices(world.visitor(1, random), 512, 21, random);
  const prior = initialWeights(shape, random);
  const weights = { ...prior, personal: new Float32Array(shape.dim).fill(0.1) };
  const thousand = world.choices(world.crowd, 50, 20, random);
  const scores = new Float32Array(1_000);

  const backend = await openBackend('cpu', () => {
    throw new Error('the bench runs on the CPU');
  });
  const fit = tensorFlowFit({ backend });
  const [reference, tensorFlow] = await medians(runs, [
    () => referenceFit(prior, examples, options),
    () => fit(prior, examples, options),
  ]);
  const [typed, tensors] = await medians(40 * runs, [
    () => scoreAll(weights, thousand.features, thousand.vectors, 1_000, scores),
    () => tensorFlowScores(weights, thousand),
  ]);
  backend.close();
  return {
    choices: examples.count,
    epochs: options.epochs,
    referenceTrainingMs: reference!,
    tensorFlowTrainingMs: tensorFlow!,
    trainingRatio: tensorFlow! / reference!,
    typedArrayScoringMs: typed!,
    tensorFlowScoringMs: tensors!,
    scoringRatio: tensors! / typed!,
  };
};

/** In turns, so that a busy machine slows all of them alike; the first turn only warms up. */
const medians = async (runs: number, works: readonly (() => unknown)[]): Promise<readonly number[]> => {
  const times: number[][] = works.map(() => []);
  for (let run = 0; run <= runs; run++)
    for (const [index, work] of works.entries()) {
      const started = performance.now();
      await work();
      if (run > 0) times[index]!.push(performance.now() - started);
    }
  return times.map((list) => list.sort((a, b) => a - b)[list.length >> 1]!);
};

const main = async (): Promise<void> => {
  const result = await trainingBench();
  const lines = Object.entries(result).map(([name, value]) => `${name}: ${Number(value.toFixed(3))}`);
  const json = process.argv.includes('--json');
  process.stdout.write(`${json ? JSON.stringify(result) : lines.join('\n')}\n`);
};

if (import.meta.url === `file://${process.argv[1]}`) await main();
