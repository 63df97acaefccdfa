import type { Outcomes } from '../calibration/outcomes.ts';
import type { Measured } from './measured.ts';

const normal95 = 1.959964;

/**
 * How likely somebody of whom it happened has a higher score than somebody of whom it did not (the area under the ROC curve; a
 * tie is half), with the interval of DeLong, DeLong & Clarke-Pearson 1988, by mid-ranks as in Sun & Xu 2014.
 */
export const areaUnderCurve = (outcomes: Outcomes): Measured => {
  const { positives, negatives } = placementsOf(outcomes);
  return withInterval(mean(positives), variance(positives, negatives), 0, 1);
};

/** How much larger the area of one score is than that of another, of the same people; its interval knows that they are the same. */
export const areaGained = (
  happened: ArrayLike<number>,
  scores: ArrayLike<number>,
  over: ArrayLike<number>,
): Measured => {
  const one = placementsOf({ scores, happened });
  const other = placementsOf({ scores: over, happened });
  const positives = one.positives.map((value, at) => value - other.positives[at]!);
  const negatives = one.negatives.map((value, at) => value - other.negatives[at]!);
  return withInterval(mean(positives), variance(positives, negatives), -1, 1);
};

/** For every positive the share of negatives below it, for every negative the share of positives above it. */
const placementsOf = ({ scores, happened }: Outcomes) => {
  const order = Array.from(scores, (_, at) => at).sort((a, b) => scores[a]! - scores[b]!);
  const placement = new Float64Array(order.length);
  const count = [0, 0];
  for (let at = 0; at < order.length; at += 1) count[happened[at]! > 0 ? 1 : 0]! += 1;
  const below = [0, 0];
  for (let start = 0; start < order.length;) {
    const tied = [0, 0];
    let end = start;
    for (; end < order.length && scores[order[end]!] === scores[order[start]!]; end += 1)
      tied[happened[order[end]!]! > 0 ? 1 : 0]! += 1;
    for (let at = start; at < end; at += 1) {
      const isPositive = happened[order[at]!]! > 0;
      const other = isPositive ? 0 : 1;
      const share = (below[other]! + tied[other]! / 2) / Math.max(1, count[other]!);
      placement[order[at]!] = isPositive ? share : 1 - share;
    }
    below[0]! += tied[0]!;
    below[1]! += tied[1]!;
    start = end;
  }
  return {
    positives: placement.filter((_, at) => happened[at]! > 0),
    negatives: placement.filter((_, at) => !(happened[at]! > 0)),
  };
};

const mean = (values: Float64Array): number =>
  values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);

const spread = (values: Float64Array): number => {
  const middle = mean(values);
  return values.reduce((sum, value) => sum + (value - middle) ** 2, 0) / (values.length - 1);
};

const variance = (positives: Float64Array, negatives: Float64Array): number =>
  spread(positives) / positives.length + spread(negatives) / negatives.length;

/** With one person of an outcome there is no variance, and the interval is all there is. */
const withInterval = (value: number, square: number, least: number, most: number): Measured => {
  const half = Number.isFinite(square) ? normal95 * Math.sqrt(square) : Infinity;
  return { value, low: Math.max(least, value - half), high: Math.min(most, value + half) };
};
