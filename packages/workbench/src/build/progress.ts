/** What a build tells while it runs. */
export interface Progress {
  readonly step: string;
  /** Since the step began; `undefined` when it begins. */
  readonly seconds: number | undefined;
  /** What it came to, for people. */
  readonly result: string | undefined;
}

export type OnProgress = (progress: Progress) => void;

/** Runs one step of a build, told about before and after. */
export type Step = <Result>(
  name: string,
  work: () => Promise<Result>,
  say?: (result: Result) => string,
) => Promise<Result>;

/** `now` in milliseconds from any start. A step does not begin once `signal` is aborted. */
export const createStep =
  (onProgress: OnProgress, now: () => number, signal: AbortSignal | undefined): Step =>
  async (step, work, say) => {
    signal?.throwIfAborted();
    const started = now();
    onProgress({ step, seconds: undefined, result: undefined });
    const result = await work();
    signal?.throwIfAborted();
    onProgress({ step, seconds: (now() - started) / 1000, result: say?.(result) });
    return result;
  };
