import type { MathBackendCPU } from '@tensorflow/tfjs-backend-cpu/dist/backend_cpu.js';
import type { TensorInfo } from '@tensorflow/tfjs-core';

/** The numbers that TF.js's CPU back end holds for a tensor of 32-bit floats. */
export const floatsOf = (backend: MathBackendCPU, { dataId }: TensorInfo): Float32Array =>
  backend.data.get(dataId).values as Float32Array;
