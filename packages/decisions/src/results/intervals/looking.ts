import type { Effect } from '../effect.ts';

/** A way to say how sure an effect is. */
export interface Looking {
  /** Of the interval around the effect, in the effect's unit. */
  readonly halfWidth: (effect: Effect) => number;
  /** The level at which the interval would just reach 0; 1 where nothing varies yet. */
  readonly pValue: (effect: Effect) => number;
}

export interface Interval {
  readonly low: number;
  readonly high: number;
}

export const intervalOf = (effect: Effect, looking: Looking): Interval => {
  const half = looking.halfWidth(effect);
  return { low: effect.value - half, high: effect.value + half };
};
