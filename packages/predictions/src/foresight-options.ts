import type { AttributesOf } from '@homebody/core';
import type { BehaviourFeature } from '@homebody/profile';
import type { CalibrateOptions } from './calibration/calibrate.ts';
import type { NetworkOptions, Train } from './network/network-options.ts';

export interface ForesightOptions {
  readonly attributesOf: AttributesOf;
  /** The log knows nothing from here on. Epoch milliseconds. */
  readonly until: number;
  readonly train: Train;
  readonly seed: number;
  /** What may be learned from: `alikeFeatures` where histories come of a log. */
  readonly features: readonly BehaviourFeature[];
  /** People, of either outcome, that a question, a feature and an option must rest on (P10). */
  readonly least: number;
  /** Moments drawn of one person. */
  readonly perPerson: number;
  /** Moments a question is learned from. */
  readonly mostLearned: number;
  readonly network?: NetworkOptions;
  readonly calibrate?: CalibrateOptions;
  /** Lets other work in between: the questions take seconds. */
  readonly pause?: () => Promise<void>;
}
