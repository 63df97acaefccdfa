import { HomebodyError } from '@homebody/core';
import { netLength } from './ranker.ts';
import type { TrainingJob } from './training.ts';

/** Throws `training-failed` naming the first array whose length does not fit the job's shapes. */
export const checkJob = ({ shape, prior, examples }: TrainingJob): void => {
  const { count, candidates, inputs, dim } = examples;
  if (inputs !== shape.inputs || dim !== shape.dim)
    throw new HomebodyError(
      'training-failed',
      `examples: expected ${shape.inputs} inputs and dim ${shape.dim} as in the shape, found ${inputs} and ${dim}`,
    );
  const rows = count * candidates;
  const expected: readonly (readonly [name: string, found: number, expected: number])[] = [
    ['prior', prior.length, netLength(shape)],
    ['examples.features', examples.features.length, rows * inputs],
    ['examples.vectors', examples.vectors.length, rows * dim],
    ['examples.mask', examples.mask.length, rows],
    ['examples.at', examples.at.length, count],
  ];
  for (const [name, found, wanted] of expected)
    if (found !== wanted)
      throw new HomebodyError('training-failed', `${name}: expected ${wanted} numbers, found ${found}`);
  if (count === 0)
    throw new HomebodyError('training-failed', 'examples: expected a choice at least, found none');
};
