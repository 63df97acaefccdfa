import { HomebodyError } from '@homebody/core';

/** Rejects with `engine-timeout` when the promise has not settled in time, so that nothing waits for ever. */
export const withinTime = <Value>(promise: Promise<Value>, ms: number, otherwise: string): Promise<Value> =>
  new Promise((resolve, reject) => {
    const timer = setTimeout(
      () => reject(new HomebodyError('engine-timeout', `${otherwise} within ${ms} ms`)),
      ms,
    );
    promise.then(resolve, reject).finally(() => clearTimeout(timer));
  });
