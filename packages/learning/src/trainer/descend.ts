import type { Tensor } from '@tensorflow/tfjs-core';
import { adam } from '../adam.ts';
import {
  adamStep,
  add,
  divide,
  hasAdamStep,
  multiply,
  scalarOf,
  squareRoot,
  subtract,
} from './operations.ts';

/** A trained tensor with Adam's running means of its gradient and of its gradient's square. */
export interface Learned {
  readonly value: Tensor;
  readonly first: Tensor;
  readonly second: Tensor;
}

/** Numbers that every step needs, uploaded once. */
export interface Constants {
  readonly keepFirst: Tensor;
  readonly takeFirst: Tensor;
  readonly keepSecond: Tensor;
  readonly takeSecond: Tensor;
  readonly epsilon: Tensor;
}

export const createConstants = (): Constants => ({
  keepFirst: scalarOf(adam.beta1),
  takeFirst: scalarOf(1 - adam.beta1),
  keepSecond: scalarOf(adam.beta2),
  takeSecond: scalarOf(1 - adam.beta2),
  epsilon: scalarOf(adam.epsilon),
});

/** One step of Adam; see adam.ts for its source. With `pull` > 0 towards `anchor`. */
export const descend = (
  { value, first, second }: Learned,
  gradient: Tensor,
  { stepSize, pull, anchor }: { readonly stepSize: number; readonly pull: number; readonly anchor: Tensor },
  { keepFirst, takeFirst, keepSecond, takeSecond, epsilon }: Constants,
): Learned => {
  if (hasAdamStep()) {
    const step = adamStep({ value, gradient, first, second, anchor }, { stepSize, pull });
    return { value: step[0], first: step[1], second: step[2] };
  }
  const slope = pull > 0 ? add(gradient, multiply(subtract(value, anchor), scalarOf(pull))) : gradient;
  const newFirst = add(multiply(first, keepFirst), multiply(slope, takeFirst));
  const newSecond = add(multiply(second, keepSecond), multiply(multiply(slope, slope), takeSecond));
  const change = divide(multiply(newFirst, scalarOf(stepSize)), add(squareRoot(newSecond), epsilon));
  return { value: subtract(value, change), first: newFirst, second: newSecond };
};
