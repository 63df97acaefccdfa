import { type Outcomes, positivesIn } from './outcomes.ts';

/** P = 1 / (1 + e^−(slope · score + offset)), and how sure both are: their covariance. */
export interface Sigmoid {
  readonly slope: number;
  readonly offset: number;
  readonly slopeVariance: number;
  readonly offsetVariance: number;
  readonly covariance: number;
}

const mostSteps = 100;
const leastStep = 1e-10;

/**
 * Platt 1999: a logistic curve through scores, with targets just short of 0 and 1 so that a separable few do not make it
 * certain. By Newton's method with backtracking as in Lin, Lin & Weng 2007 (algorithm 1), whose A and B are −slope and −offset.
 * Needs one person of either outcome at least.
 */
export const platt = (outcomes: Outcomes): Sigmoid => {
  const { scores, happened } = outcomes;
  const count = happened.length;
  const positives = positivesIn(outcomes);
  const high = (positives + 1) / (positives + 2);
  const low = 1 / (count - positives + 2);
  const targetOf = (at: number): number => (happened[at]! > 0 ? high : low);
  const lossAt = (slope: number, offset: number): number => {
    let sum = 0;
    for (let at = 0; at < count; at += 1) {
      const logit = slope * scores[at]! + offset;
      // −t·logit + ln(1 + e^logit), without overflow.
      sum += Math.max(logit, 0) - targetOf(at) * logit + Math.log1p(Math.exp(-Math.abs(logit)));
    }
    return sum;
  };

  let slope = 0;
  let offset = Math.log((positives + 1) / (count - positives + 1));
  let loss = lossAt(slope, offset);
  let curve = curvatureAt(outcomes, targetOf, slope, offset);
  for (let step = 0; step < mostSteps; step += 1) {
    const { ss, so, oo, s, o } = curve;
    if (Math.abs(s) < 1e-5 && Math.abs(o) < 1e-5) break;
    const determinant = ss * oo - so * so;
    const down = [(-oo * s + so * o) / determinant, (so * s - ss * o) / determinant] as const;
    const slant = s * down[0] + o * down[1];
    let far = 1;
    while (
      far >= leastStep &&
      lossAt(slope + far * down[0], offset + far * down[1]) >= loss + 1e-4 * far * slant
    )
      far /= 2;
    if (far < leastStep) break;
    slope += far * down[0];
    offset += far * down[1];
    loss = lossAt(slope, offset);
    curve = curvatureAt(outcomes, targetOf, slope, offset);
  }
  const { ss, so, oo } = curve;
  const determinant = ss * oo - so * so;
  return {
    slope,
    offset,
    slopeVariance: oo / determinant,
    offsetVariance: ss / determinant,
    covariance: -so / determinant,
  };
};

/** Gradient (s, o) and Hessian (ss, so, oo) of the loss; a little is added so that it can always be inverted. */
const curvatureAt = (
  { scores, happened }: Outcomes,
  targetOf: (at: number) => number,
  slope: number,
  offset: number,
) => {
  let [ss, so, oo, s, o] = [1e-12, 0, 1e-12, 0, 0];
  for (let at = 0; at < happened.length; at += 1) {
    const score = scores[at]!;
    const probability = 1 / (1 + Math.exp(-(slope * score + offset)));
    const weight = probability * (1 - probability);
    const error = probability - targetOf(at);
    ss += score * score * weight;
    so += score * weight;
    oo += weight;
    s += score * error;
    o += error;
  }
  return { ss, so, oo, s, o };
};
