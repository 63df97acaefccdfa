import type { KernelConfig } from '@tensorflow/tfjs-core';
import { identityConfig as cpuIdentity } from '@tensorflow/tfjs-backend-cpu/dist/kernels/Identity.js';
import { reshapeConfig as cpuReshape } from '@tensorflow/tfjs-backend-cpu/dist/kernels/Reshape.js';
import { addConfig as webglAdd } from '@tensorflow/tfjs-backend-webgl/dist/kernels/Add.js';
import { batchMatMulConfig as webglMatMul } from '@tensorflow/tfjs-backend-webgl/dist/kernels/BatchMatMul.js';
import { identityConfig as webglIdentity } from '@tensorflow/tfjs-backend-webgl/dist/kernels/Identity.js';
import { multiplyConfig as webglMultiply } from '@tensorflow/tfjs-backend-webgl/dist/kernels/Multiply.js';
import { realDivConfig as webglDivide } from '@tensorflow/tfjs-backend-webgl/dist/kernels/RealDiv.js';
import { reshapeConfig as webglReshape } from '@tensorflow/tfjs-backend-webgl/dist/kernels/Reshape.js';
import { softmaxConfig as webglSoftmax } from '@tensorflow/tfjs-backend-webgl/dist/kernels/Softmax.js';
import { sqrtConfig as webglSqrt } from '@tensorflow/tfjs-backend-webgl/dist/kernels/Sqrt.js';
import { stepConfig as webglStep } from '@tensorflow/tfjs-backend-webgl/dist/kernels/Step.js';
import { subConfig as webglSub } from '@tensorflow/tfjs-backend-webgl/dist/kernels/Sub.js';
import type { Backend } from '../training.ts';
import { cpuAdamStep } from './cpu-adam-step.ts';
import { cpuAdd, cpuMultiply, cpuStep, cpuSubtract } from './cpu-elementwise.ts';
import { cpuMatMulConfig as cpuMatMul } from './cpu-mat-mul.ts';
import { cpuSoftmax } from './cpu-softmax.ts';

/**
 * All that the training step needs of TF.js's hundred-odd kernels; on the CPU most are our own, for TF.js's there are
 * written to be general rather than fast. A function, so that importing registers nothing.
 */
export const kernelsOf = (backend: Backend): readonly KernelConfig[] =>
  backend === 'cpu'
    ? [cpuAdamStep, cpuAdd, cpuIdentity, cpuMatMul, cpuMultiply, cpuReshape, cpuSoftmax, cpuStep, cpuSubtract]
    : [
        webglAdd,
        webglDivide,
        webglIdentity,
        webglMatMul,
        webglMultiply,
        webglReshape,
        webglSoftmax,
        webglSqrt,
        webglStep,
        webglSub,
      ];
