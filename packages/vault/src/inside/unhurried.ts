import type { Clock } from '@homebody/core';

const restPerWork = 9;
const longestRestMs = 1_000;

export interface UnhurriedParts {
  readonly clock: Clock;
  readonly onError: (error: unknown) => void;
  readonly later?: (task: () => void, ms: number) => void;
}

/**
 * Runs `task` at the first call, once more for any number of calls since, and rests in between for nine times as long as it took,
 * at most a second: many busy tabs tell each other more than each of them could look up. A call resolves once its run has ended.
 */
export const createUnhurried = (
  task: () => Promise<void>,
  { clock, onError, later = setTimeout }: UnhurriedParts,
): (() => Promise<void>) => {
  let rested: Promise<void> = Promise.resolve();
  let toCome: Promise<void> | undefined;
  const run = async (): Promise<void> => {
    toCome = undefined;
    const began = clock();
    await task().catch(onError);
    // The clock may have been set in between.
    const took = Math.max(0, clock() - began);
    rested = new Promise((resolve) => {
      later(resolve, Math.min(restPerWork * took, longestRestMs));
    });
  };
  return () => (toCome ??= rested.then(run));
};
