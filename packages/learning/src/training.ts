import type { Examples } from './examples.ts';
import type { RankerShape } from './ranker.ts';

export type Backend = 'cpu' | 'webgl';

/** What a measured probe found on this device. Cached for 30 days. */
export interface Probe {
  readonly chosen: Backend;
  /** One sentence for people, e.g. "cpu: 12 ms a step, webgl: 95 ms a step". */
  readonly why: string;
  readonly cpuMs: number | undefined;
  /** `undefined` when WebGL is not there or failed. */
  readonly webglMs: number | undefined;
  readonly at: number;
}

export interface TrainingOptions {
  readonly epochs: number;
  readonly batch: number;
  readonly learningRate: number;
  /** Pull of the network's weights towards the prior: proximal / 2 · ‖w − w₀‖² added to the mean loss. */
  readonly proximal: number;
  /** Ridge on the personal vector. */
  readonly vectorRidge: number;
  readonly seed: number;
  /** Newest part of the choices that judges the challenger before it has seen them. */
  readonly heldOut: number;
}

/** Everything a trainer needs, as transferable data. */
export interface TrainingJob {
  readonly shape: RankerShape;
  readonly prior: Float32Array;
  readonly examples: Examples;
  readonly options: TrainingOptions;
  /** `auto` probes, or trusts a cached probe. */
  readonly backend: Backend | 'auto';
  readonly probe?: Probe | undefined;
}

/** Judgement of one ranker on choices it has not been trained on. */
export interface HeldOutScore {
  /** Mean list-wise cross entropy. */
  readonly loss: number;
  readonly ndcg: number;
  readonly hitRate: number;
}

export interface TrainingResult {
  readonly backend: Backend;
  readonly probe: Probe;
  readonly choices: number;
  readonly heldOutChoices: number;
  readonly lossBefore: number;
  readonly lossAfter: number;
  readonly prior: HeldOutScore;
  readonly personal: HeldOutScore;
  /** Whether the challenger won, and so whether `net` and `personal` (trained on all choices) are to be used. */
  readonly adopted: boolean;
  /** The trained weights; the prior's when the challenger lost. */
  readonly net: Float32Array;
  readonly personalVector: Float32Array;
  readonly tookMs: number;
}
