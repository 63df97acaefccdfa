import type { Calibration } from './calibration/calibration.ts';
import type { BgNbd } from './buyers/bg-nbd.ts';
import type { GammaGamma } from './buyers/gamma-gamma.ts';
import type { Option } from './choosers/chooser.ts';
import type { Network } from './network/network.ts';

/** One question that a pack can answer of a visitor. */
export interface Foresight {
  /** Of a predictor. */
  readonly name: string;
  readonly network: Network;
  readonly calibration: Calibration;
}

/** One question of choice that a pack can answer of a visitor. */
export interface ChoiceForesight {
  /** Of a chooser. */
  readonly name: string;
  /** What can be chosen, everybody's favourite first. */
  readonly options: readonly Option[];
  /** Scores one option by its features. */
  readonly network: Network;
  /** Of the best option's log-odds against all others. */
  readonly calibration: Calibration;
}

/** What buying customers do, together. */
export interface Buyers {
  readonly purchases: BgNbd;
  readonly orders: GammaGamma;
}

/** All that a pack says of what visitors will do. Of a visitor it says nothing. */
export interface Predictions {
  /** Names of the events that the log told of: of a visitor's others nothing was learned, and nothing is asked. */
  readonly told: readonly string[];
  readonly foresights: readonly Foresight[];
  readonly choices: readonly ChoiceForesight[];
  /** Absent where too few customers bought again. */
  readonly buyers?: Buyers;
}
