import type { Outlook } from './outlook.ts';
import { type Pause, pause } from './pause.ts';

/** What a build tells while it runs. */
export interface Progress {
  readonly step: string;
  /** Since the step began, once it has ended; `undefined` before. */
  readonly seconds: number | undefined;
  /** What it came to, for people. */
  readonly result: string | undefined;
  /** Of a step that goes on, once in a while: how long it has been running, and what is left of it and of the build. */
  readonly underway?: { readonly seconds: number; readonly left: Outlook } | undefined;
}

export type OnProgress = (progress: Progress) => void;

/** Runs one step of a build, told about before and after. Long work on this thread calls the pause it is given, which rejects once the build is stopped. */
export type Step = <Result>(
  name: string,
  work: (pause: Pause) => Promise<Result>,
  say?: (result: Result) => string,
) => Promise<Result>;

/** How a step that goes on is told about. */
export interface Underway {
  readonly everyMs: number;
  readonly left: (step: string, seconds: number) => Outlook;
}

/** `now` in milliseconds from any start. A step does not begin once `signal` is aborted. */
export const createStep =
  (onProgress: OnProgress, now: () => number, signal: AbortSignal | undefined, underway?: Underway): Step =>
  async (step, work, say) => {
    signal?.throwIfAborted();
    const started = now();
    const since = (): number => (now() - started) / 1000;
    onProgress({ step, seconds: undefined, result: undefined });
    const told =
      underway &&
      setInterval(() => {
        const left = underway.left(step, since());
        onProgress({ step, seconds: undefined, result: undefined, underway: { seconds: since(), left } });
      }, underway.everyMs);
    try {
      const result = await work(async () => {
        await pause();
        signal?.throwIfAborted();
      });
      signal?.throwIfAborted();
      onProgress({ step, seconds: since(), result: say?.(result) });
      return result;
    } finally {
      clearInterval(told);
    }
  };
