import type { KernelConfig } from '@tensorflow/tfjs-core';
import { addConfig as cpuAdd } from '@tensorflow/tfjs-backend-cpu/dist/kernels/Add.js';
import { cpuMatMulConfig as cpuMatMul } from './cpu-mat-mul.ts';
import { identityConfig as cpuIdentity } from '@tensorflow/tfjs-backend-cpu/dist/kernels/Identity.js';
import { multiplyConfig as cpuMultiply } from '@tensorflow/tfjs-backend-cpu/dist/kernels/Multiply.js';
import { realDivConfig as cpuDivide } from '@tensorflow/tfjs-backend-cpu/dist/kernels/RealDiv.js';
import { reshapeConfig as cpuReshape } from '@tensorflow/tfjs-backend-cpu/dist/kernels/Reshape.js';
import { softmaxConfig as cpuSoftmax } from '@tensorflow/tfjs-backend-cpu/dist/kernels/Softmax.js';
import { sqrtConfig as cpuSqrt } from '@tensorflow/tfjs-backend-cpu/dist/kernels/Sqrt.js';
import { stepConfig as cpuStep } from '@tensorflow/tfjs-backend-cpu/dist/kernels/Step.js';
import { subConfig as cpuSub } from '@tensorflow/tfjs-backend-cpu/dist/kernels/Sub.js';
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

/** All that the training step needs of TF.js's hundred-odd kernels. A function, so that importing registers nothing. */
export const kernelsOf = (backend: Backend): readonly KernelConfig[] =>
  backend === 'cpu'
    ? [
        cpuAdd,
        cpuDivide,
        cpuIdentity,
        cpuMatMul,
        cpuMultiply,
        cpuReshape,
        cpuSoftmax,
        cpuSqrt,
        cpuStep,
        cpuSub,
      ]
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
