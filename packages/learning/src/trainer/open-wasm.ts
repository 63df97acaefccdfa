import { engine, env, findBackendFactory, registerBackend, setBackend } from '@tensorflow/tfjs-core';
import { ensurePlatform } from './platform.ts';

const name = 'wasm';

/**
 * Opens TF.js's WebAssembly back end, whose matrix products are much faster than JavaScript's. Only
 * in Node: it brings a binary. Answers with what frees all that it holds.
 */
export const openWasm = async (): Promise<() => void> => {
  ensurePlatform();
  env().set('PROD', true);
  // Registers its back end and kernels when it is first imported, and never again.
  await import('@tensorflow/tfjs-backend-wasm');
  const factory = findBackendFactory(name);
  if (!(await setBackend(name))) throw new Error('TF.js could not open its WebAssembly back end');
  return () => {
    engine().removeBackend(name);
    registerBackend(name, factory);
  };
};
