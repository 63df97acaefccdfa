import { env, setPlatform } from '@tensorflow/tfjs-core';

/**
 * TF.js asks its platform for the time and for what a typed array is, and for much that training never needs
 * (requests, text). Its own browser platform brings all of that, so the bundle leaves it out for this one.
 */
export const ensurePlatform = (): void => {
  if (env().platform) return;
  const platform = {
    now: () => performance.now(),
    isTypedArray: (value: unknown) =>
      value instanceof Float32Array || value instanceof Int32Array || value instanceof Uint8Array,
  };
  setPlatform('homebody', platform as unknown as Parameters<typeof setPlatform>[1]);
};
