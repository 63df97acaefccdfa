import type { MathBackendCPU } from '@tensorflow/tfjs-backend-cpu/dist/backend_cpu.js';
import type { KernelConfig } from '@tensorflow/tfjs-core';
import { floatsOf } from './floats-of.ts';

type Fill = (out: Float32Array, a: Float32Array, b: Float32Array) => void;

/**
 * Kernels of our own for TF.js's CPU back end: number by number over one or two arrays of the same length. TF.js's
 * work out a remainder for both places and call a function for every number, which costs most in a worker that has
 * just started. `npm run bench` prints the time of training beside that of typed arrays alone.
 */
const elementwise = (kernelName: string, fill: Fill): KernelConfig => ({
  kernelName,
  backendName: 'cpu',
  kernelFunc: ({ inputs, backend }) => {
    const cpu = backend as MathBackendCPU;
    const first = (inputs['a'] ?? inputs['x'])!;
    const a = floatsOf(cpu, first);
    const b = inputs['b'] ? floatsOf(cpu, inputs['b']) : a;
    if (a.length !== b.length)
      throw new Error(`${kernelName}: expected arrays of one length, got ${a.length} and ${b.length}`);
    const out = new Float32Array(a.length);
    fill(out, a, b);
    return cpu.makeTensorInfo(first.shape, 'float32', out);
  },
});

export const cpuAdd = elementwise('Add', (out, a, b) => {
  for (let at = 0; at < out.length; at++) out[at] = a[at]! + b[at]!;
});

export const cpuSubtract = elementwise('Sub', (out, a, b) => {
  for (let at = 0; at < out.length; at++) out[at] = a[at]! - b[at]!;
});

export const cpuMultiply = elementwise('Multiply', (out, a, b) => {
  for (let at = 0; at < out.length; at++) out[at] = a[at]! * b[at]!;
});

/** 1 where x > 0, else 0. */
export const cpuStep = elementwise('Step', (out, x) => {
  for (let at = 0; at < out.length; at++) out[at] = x[at]! > 0 ? 1 : 0;
});
