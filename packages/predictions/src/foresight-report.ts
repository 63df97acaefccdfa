import type { Measured } from './judging/measured.ts';

/** People of about the same foreseen probability, and of how many of them it happened. */
export interface ReliabilityBin {
  readonly people: number;
  /** Mean of what was foreseen. */
  readonly foreseen: number;
  readonly happened: number;
}

/** How one question fared, and whether it went into the pack. */
export interface ForesightReport {
  readonly name: string;
  /** In English, to go on from "likely". */
  readonly words: string;
  /** Moments learned from, and people it was calibrated and judged on, each later than the ones before. */
  readonly trained: number;
  readonly calibrated: number;
  readonly judged: number;
  /** Different people among the moments learned from, of whom it happened, and of whom it did not. */
  readonly people: { readonly happened: number; readonly not: number };
  /** Share of the judged of whom it happened. */
  readonly share: number;
  /** On the judged; absent where they are too few. */
  readonly quality:
    | {
        readonly area: Measured;
        /** Over the logistic regression that the network began as. */
        readonly gain: Measured;
        readonly calibrationError: Measured;
        /** What the error would be at most, 95 times in a hundred, if the probabilities were true: with few people it is large. */
        readonly errorByChance: number;
        /** By rising probability, each of the least number of people or more. */
        readonly reliability: readonly ReliabilityBin[];
        /** What moves predictions most, in log-odds on average over the judged; the strongest first, at most five. */
        readonly features: readonly { readonly words: string; readonly effect: number }[];
      }
    | undefined;
  /** Which of the two did better on those that it was calibrated on, and so is used. */
  readonly used: 'network' | 'logistic' | undefined;
  /** Why it is not in the pack, where it is not. */
  readonly withheld: string | undefined;
}
