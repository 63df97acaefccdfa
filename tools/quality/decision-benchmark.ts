import type { PredictionFigure } from './prediction-benchmark.ts';

/** Something that is decided, measured on real data or on simulated visitors. */
export interface DecisionBenchmark {
  /** What `--only` takes. */
  readonly name: string;
  readonly title: string;
  /** Its folder below the one that `--data` names; absent where visitors are simulated. */
  readonly folder?: string;
  /** Throws an error that names the file when something is not as expected. */
  readonly run: (
    folder: string,
    tell: (line: string) => void,
  ) => readonly PredictionFigure[] | Promise<readonly PredictionFigure[]>;
}
