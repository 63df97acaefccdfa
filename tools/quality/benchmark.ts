import type { Instance, Protocol } from './judge.ts';
import type { Method, Training } from './model.ts';

/** A data set with its questions, and everything that answers them. */
export interface Benchmark {
  /** What `--only` takes. */
  readonly name: string;
  readonly title: string;
  /** Its folder below the one that `--data` names. */
  readonly folder: string;
  /** Throws an error that names the file when something is not as expected. */
  readonly read: (folder: string) => BenchmarkData;
  readonly protocol: Protocol;
  readonly methods: readonly Method[];
  /** The method that all others are compared with, question by question. */
  readonly yardstick: string;
}

export interface BenchmarkData {
  readonly training: Training;
  readonly test: readonly Instance[];
}
