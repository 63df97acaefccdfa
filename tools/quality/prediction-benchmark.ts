import type { Measured } from '@homebody/predictions';

/** One figure of a method, and what it has to reach, where anything is asked of it. */
export interface PredictionFigure {
  readonly method: string;
  /** What is measured, with its unit. */
  readonly figure: string;
  readonly value: Measured;
  /** `above`: the whole interval. */
  readonly reach?: { readonly atLeast: number } | { readonly atMost: number } | { readonly above: number };
}

/** A data set of people of whom it is known what they did, with all that foresees it. */
export interface PredictionBenchmark {
  /** What `--only` takes. */
  readonly name: string;
  readonly title: string;
  /** Its folder below the one that `--data` names. */
  readonly folder: string;
  /** Throws an error that names the file when something is not as expected. */
  readonly run: (folder: string, tell: (line: string) => void) => Promise<readonly PredictionFigure[]>;
}

export interface PredictionResult {
  readonly name: string;
  readonly title: string;
  readonly figures: readonly PredictionFigure[];
}

/** A figure that has no interval, such as a parameter. */
export const exactly = (value: number): Measured => ({ value, low: value, high: value });

export const isReached = ({ value: { value, low }, reach }: PredictionFigure): boolean | undefined => {
  if (!reach) return undefined;
  if ('above' in reach) return low > reach.above;
  return 'atLeast' in reach ? value >= reach.atLeast : value <= reach.atMost;
};
