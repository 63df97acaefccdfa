import { bucketOf } from '../experiments/bucket-of.ts';

/** The share of visitors who see any arm, whatever is expected of it, so that everything stays known. */
export const exploring = 0.05;

export interface Choice {
  /** The place of the arm. */
  readonly arm: number;
  /** How likely each arm was to be chosen, before it was known who the visitor is. They add up to 1; arms that were not allowed have 0. */
  readonly propensities: readonly number[];
  readonly isExploring: boolean;
}

/**
 * The arm for a visitor: the one that is expected to succeed most often, except for visitors whose bucket says to explore. Nothing is drawn on the device, so it is the same in
 * every tab and after a reload, and how likely it was is known exactly. One visitor sees too little for exploring to pay within one device;
 * across visitors it does.
 *
 * `expected` has a rate for every arm, or `undefined` where the arm may not be shown. `round` deals the explorers anew, such as once a day.
 * `undefined` when no arm is allowed.
 */
export const chooseArm = (
  expected: readonly (number | undefined)[],
  {
    seed,
    visitor,
    round = 0,
    explore = exploring,
  }: {
    readonly seed: string;
    readonly visitor: string;
    readonly round?: number;
    /** 0 to 1. */
    readonly explore?: number;
  },
): Choice | undefined => {
  const allowed = expected.flatMap((rate, arm) => (rate === undefined ? [] : [arm]));
  let best = allowed[0];
  if (best === undefined) return undefined;
  for (const arm of allowed) if (expected[arm]! > expected[best]!) best = arm;
  const dealt = (what: string): number => bucketOf(`${seed}:${what}:${round}:`, visitor);
  const isExploring = dealt('explore') < explore;
  return {
    arm: isExploring ? allowed[Math.floor(dealt('arm') * allowed.length)]! : best,
    propensities: expected.map((rate, arm) =>
      rate === undefined ? 0 : explore / allowed.length + (arm === best ? 1 - explore : 0),
    ),
    isExploring,
  };
};
