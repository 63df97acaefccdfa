import { calibrated } from '../calibration/calibrated.ts';
import type { Calibration } from '../calibration/calibration.ts';
import { logitsOf } from '../network/logits-of.ts';
import type { Network } from '../network/network.ts';

/** People who are like some of whom a merchant knows something: a label, or a place on a list. */
export interface Audience {
  readonly id: string;
  readonly network: Network;
  /** Of those it was learned from, among whom the known ones are commoner than in the shop. */
  readonly calibration: Calibration;
  /** What is added to log-odds, since in the shop they are rarer (King & Zeng, "Logistic regression in rare events data", 2001, § 4.1). */
  readonly shift: number;
  /** Who is at least as likely is in it; 0 to 1. */
  readonly atLeast: number;
}

/** How likely somebody is one of them, 0 to 1. `row` is in the order of the network's features. */
export const audienceProbability = (
  { network, calibration, shift }: Pick<Audience, 'network' | 'calibration' | 'shift'>,
  row: Float32Array,
): number => {
  const { probability } = calibrated(calibration, logitsOf(network, row, 1)[0]!);
  const odds = (probability / (1 - probability)) * Math.exp(shift);
  return probability === 1 ? 1 : odds / (1 + odds);
};
