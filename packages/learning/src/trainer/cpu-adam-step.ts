import type { MathBackendCPU } from '@tensorflow/tfjs-backend-cpu/dist/backend_cpu.js';
import type { KernelConfig } from '@tensorflow/tfjs-core';
import { adam } from '../adam.ts';
import { floatsOf } from './floats-of.ts';

export const adamStepKernel = 'HomebodyAdamStep';

/**
 * A kernel of our own for TF.js's CPU back end: one parameter's step of Adam with its pull, in one pass where TF.js's
 * operations take fifteen. Inputs: value, gradient, first, second, anchor; outputs: value, first, second.
 */
export const cpuAdamStep: KernelConfig = {
  kernelName: adamStepKernel,
  backendName: 'cpu',
  kernelFunc: ({ inputs, attrs, backend }) => {
    const cpu = backend as MathBackendCPU;
    const { shape } = inputs['value']!;
    const value = floatsOf(cpu, inputs['value']!);
    const gradient = floatsOf(cpu, inputs['gradient']!);
    const first = floatsOf(cpu, inputs['first']!);
    const second = floatsOf(cpu, inputs['second']!);
    const anchor = floatsOf(cpu, inputs['anchor']!);
    const { stepSize, pull } = attrs as { readonly stepSize: number; readonly pull: number };
    const size = value.length;
    const newValue = new Float32Array(size);
    const newFirst = new Float32Array(size);
    const newSecond = new Float32Array(size);
    for (let at = 0; at < size; at++) {
      const slope = gradient[at]! + pull * (value[at]! - anchor[at]!);
      const mean = adam.beta1 * first[at]! + (1 - adam.beta1) * slope;
      const square = adam.beta2 * second[at]! + (1 - adam.beta2) * slope * slope;
      newFirst[at] = mean;
      newSecond[at] = square;
      newValue[at] = value[at]! - (stepSize * mean) / (Math.sqrt(square) + adam.epsilon);
    }
    return [newValue, newFirst, newSecond].map((floats) => cpu.makeTensorInfo(shape, 'float32', floats));
  },
};
