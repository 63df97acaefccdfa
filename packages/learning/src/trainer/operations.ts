import {
  type NamedAttrMap,
  type NamedTensorMap,
  type Tensor,
  type TensorContainer,
  dispose,
  engine,
  getKernel,
  tidy,
} from '@tensorflow/tfjs-core';
import { adamStepKernel } from './cpu-adam-step.ts';

/**
 * The operations of a training step, as direct kernel calls: TF.js's own wrappers check, convert and record
 * every argument for automatic differentiation, which costs more than the arithmetic of a net this small.
 */
const run = (kernel: string, inputs: NamedTensorMap, attributes?: NamedAttrMap): Tensor =>
  engine().runKernel(kernel, inputs, attributes);

export const tensorOf = (values: Float32Array, shape: readonly number[]): Tensor =>
  engine().makeTensor(values, [...shape], 'float32');

export const scalarOf = (value: number): Tensor => tensorOf(Float32Array.of(value), []);

export const add = (a: Tensor, b: Tensor): Tensor => run('Add', { a, b });
export const subtract = (a: Tensor, b: Tensor): Tensor => run('Sub', { a, b });
export const multiply = (a: Tensor, b: Tensor): Tensor => run('Multiply', { a, b });
export const divide = (a: Tensor, b: Tensor): Tensor => run('RealDiv', { a, b });
export const squareRoot = (x: Tensor): Tensor => run('Sqrt', { x });
/** 1 where x > 0, else 0. */
export const isPositive = (x: Tensor): Tensor => run('Step', { x }, { alpha: 0 });
export const softmax = (logits: Tensor): Tensor =>
  run('Softmax', { logits }, { dim: logits.shape.length - 1 });
export const reshape = (x: Tensor, shape: number[]): Tensor => run('Reshape', { x }, { shape });
export const matMul = (a: Tensor, b: Tensor, transposeA = false, transposeB = false): Tensor =>
  run('BatchMatMul', { a, b }, { transposeA, transposeB });

/** Of a matrix. */
export const transpose = (x: Tensor): Tensor => run('Transpose', { x }, { perm: [1, 0] });

export interface AdamStep {
  readonly value: Tensor;
  readonly gradient: Tensor;
  readonly first: Tensor;
  readonly second: Tensor;
  /** Where the value is pulled to. */
  readonly anchor: Tensor;
}

/** Whether the open back end has a kernel for a whole step of Adam. */
export const hasAdamStep = (): boolean => getKernel(adamStepKernel, engine().backendName) !== undefined;
export const adamStep = (
  inputs: AdamStep,
  attributes: { readonly stepSize: number; readonly pull: number },
): readonly [value: Tensor, first: Tensor, second: Tensor] =>
  engine().runKernel<Tensor[]>(adamStepKernel, { ...inputs }, { ...attributes }) as unknown as readonly [
    value: Tensor,
    first: Tensor,
    second: Tensor,
  ];

/** Runs `work` and frees every tensor made in it but those in its answer. */
export const keepAnswer = <Answer>(work: () => Answer): Answer =>
  tidy(work as unknown as () => TensorContainer) as unknown as Answer;

/** Frees every tensor in an object or array, however deep. */
export const release = (held: object): void => dispose(held as TensorContainer);
