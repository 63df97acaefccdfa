import { MathBackendCPU } from '@tensorflow/tfjs-backend-cpu/dist/backend_cpu.js';
import { MathBackendWebGL } from '@tensorflow/tfjs-backend-webgl/dist/backend_webgl.js';
import { engine, env, getKernel, registerBackend, registerKernel, setBackend } from '@tensorflow/tfjs-core';
import type { Backend } from '../training.ts';
import { kernelsOf } from './kernels.ts';
import { ensurePlatform } from './platform.ts';

export interface OpenBackend {
  readonly name: Backend;
  /** True when WebGL has taken the context away: everything on it is gone, and what was read may be zeros. */
  readonly isLost: () => boolean;
  /** Frees all that the back end holds. */
  readonly close: () => void;
}

export type CreateCanvas = () => OffscreenCanvas | HTMLCanvasElement;

/** Registers and opens one of TF.js's back ends with the few kernels used; rejects where WebGL is not there or lacks 32-bit floats. */
export const openBackend = async (name: Backend, createCanvas: CreateCanvas): Promise<OpenBackend> => {
  ensurePlatform();
  // Silences advice to install the native Node back end.
  env().set('PROD', true);
  const open = name === 'cpu' ? () => new MathBackendCPU() : () => openWebGl(createCanvas());
  for (const kernel of kernelsOf(name)) if (!getKernel(kernel.kernelName, name)) registerKernel(kernel);

  const backend = open();
  registerBackend(name, () => backend);
  await setBackend(name);
  return {
    name,
    isLost: () => backend instanceof MathBackendWebGL && backend.gpgpu.gl.isContextLost(),
    close: () => engine().removeBackend(name),
  };
};

const openWebGl = (canvas: ReturnType<CreateCanvas>): MathBackendWebGL => {
  env().set('WEBGL_VERSION', 2);
  // Software WebGL is refused by default; here the probe measures it like any other.
  env().set('SOFTWARE_WEBGL_ENABLED', true);
  // Otherwise small steps run on the CPU, and a lost context would be noticed late.
  env().set('WEBGL_CPU_FORWARD', false);
  const backend = new MathBackendWebGL(canvas as HTMLCanvasElement);
  if (!env().getBool('WEBGL_RENDER_FLOAT32_CAPABLE')) {
    backend.dispose();
    throw new Error('WebGL has no 32-bit floats here');
  }
  return backend;
};
