import type { MathBackendCPU } from '@tensorflow/tfjs-backend-cpu/dist/backend_cpu.js';
import type { KernelConfig } from '@tensorflow/tfjs-core';
import { floatsOf } from './floats-of.ts';

/** A kernel of our own for TF.js's CPU back end: softmax over the last dimension, which TF.js puts together from five others. */
export const cpuSoftmax: KernelConfig = {
  kernelName: 'Softmax',
  backendName: 'cpu',
  kernelFunc: ({ inputs: { logits }, backend }) => {
    const cpu = backend as MathBackendCPU;
    const { shape } = logits!;
    const values = floatsOf(cpu, logits!);
    const columns = shape[shape.length - 1]!;
    const out = new Float32Array(values.length);
    for (let start = 0; start < values.length; start += columns) {
      const end = start + columns;
      let most = -Infinity;
      for (let at = start; at < end; at++) most = Math.max(most, values[at]!);
      let sum = 0;
      for (let at = start; at < end; at++) sum += out[at] = Math.exp(values[at]! - most);
      for (let at = start; at < end; at++) out[at]! /= sum;
    }
    return cpu.makeTensorInfo(shape, 'float32', out);
  },
};
