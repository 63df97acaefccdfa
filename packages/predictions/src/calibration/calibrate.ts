import type { Calibration } from './calibration.ts';
import { equalBins } from './equal-bins.ts';
import { isotonic } from './isotonic.ts';
import { type Outcomes, positivesIn } from './outcomes.ts';
import { platt } from './platt.ts';
import { sigmoidTable } from './sigmoid-table.ts';

export interface CalibrateOptions {
  /** People that each row of the table must rest on. */
  readonly leastPeople: number;
  /** From so many positives on the table follows the data wherever it rises, below it is a curve. */
  readonly isotonicFrom: number;
  readonly mostRows: number;
}

export const calibrateOptions: CalibrateOptions = { leastPeople: 50, isotonicFrom: 1_000, mostRows: 40 };

/** Under so many of either outcome nothing can be said of how often it happens. */
const leastOfEither = 20;

/**
 * What scores mean, learned from people who had no part in making them: isotonic from 1,000 positives on, else Platt's curve.
 * `undefined` when the evidence is too thin: fewer than twenty people of either outcome, or too few for two rows.
 */
export const calibrate = (
  outcomes: Outcomes,
  { leastPeople, isotonicFrom, mostRows }: CalibrateOptions = calibrateOptions,
): Calibration | undefined => {
  const positives = positivesIn(outcomes);
  const fewer = Math.min(positives, outcomes.happened.length - positives);
  const bins = equalBins(outcomes, { least: leastPeople, most: mostRows });
  if (fewer < leastOfEither || bins.length < 2) return undefined;
  return positives >= isotonicFrom
    ? isotonic(bins)
    : sigmoidTable(
        platt(outcomes),
        bins.map(({ meanScore }) => meanScore),
      );
};
