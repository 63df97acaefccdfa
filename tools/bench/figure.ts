import { median, percentile } from './statistics.ts';

export type Unit = 'ms' | 'bytes' | 'times' | 'shift' | 'events';

/** One line of the table. */
export interface Figure {
  readonly name: string;
  readonly unit: Unit;
  /** What is shown first, and held against the budget. */
  readonly value: number;
  /** What of the samples `value` is: `p95`, `median`, `most`, `total`. */
  readonly of: string;
  readonly median?: number;
  readonly p95?: number;
  readonly repetitions?: number;
  /** 4: the page's main thread is slowed down four times. Workers are not: the browser can't. */
  readonly throttle: 1 | 4;
  /** At most; absent where a figure only informs. */
  readonly budget?: number;
  readonly within?: boolean;
  /** What was done, in a few words. */
  readonly how: string;
}

export interface About {
  readonly name: string;
  readonly how: string;
  readonly unit?: Unit;
  readonly throttle?: 1 | 4;
  readonly budget?: number;
}

const judged = (value: number, budget: number | undefined) =>
  budget === undefined ? {} : { budget, within: value <= budget };

/** A figure made of samples. `of` chooses which of them counts. */
export const sampled = (
  { name, how, unit = 'ms', throttle = 1, budget }: About,
  samples: readonly number[],
  of: 'median' | 'p95' | 'most' = 'median',
): Figure => {
  const found = {
    median: median(samples),
    p95: percentile(samples, 95),
    most: percentile(samples, 100),
  };
  const value = found[of];
  const { median: middle, p95 } = found;
  const repetitions = samples.length;
  return {
    name,
    unit,
    value,
    of,
    median: middle,
    p95,
    repetitions,
    throttle,
    ...judged(value, budget),
    how,
  };
};

/** A figure that is what it is, however often one looks: a size, a count, a ratio. */
export const exact = ({ name, how, unit = 'bytes', throttle = 1, budget }: About, value: number): Figure => ({
  name,
  unit,
  value,
  of: 'total',
  throttle,
  ...judged(value, budget),
  how,
});
