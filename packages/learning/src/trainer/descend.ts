import type { Tensor } from '@tensorflow/tfjs-core';
import { adam } from '../adam.ts';
import { add, divide, multiply, scalarOf, squareRoot, subtract } from './operations.ts';

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

/** One step of Adam; see adam.ts for its source. */
export const descend = (
  { value, first, second }: Learned,
  gradient: Tensor,
  stepSize: Tensor,
  { keepFirst, takeFirst, keepSecond, takeSecond, epsilon }: Constants,
): Learned => {
  const newFirst = add(multiply(first, keepFirst), multiply(gradient, takeFirst));
  const newSecond = add(multiply(second, keepSecond), multiply(multiply(gradient, gradient), takeSecond));
  const change = divide(multiply(newFirst, stepSize), add(squareRoot(newSecond), epsilon));
  return { value: subtract(value, change), first: newFirst, second: newSecond };
};
