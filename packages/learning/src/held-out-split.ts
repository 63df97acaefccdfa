import { sliceChoices } from './choices.ts';
import type { Examples } from './examples.ts';

export interface HeldOutSplit {
  readonly training: Examples;
  readonly heldOut: Examples;
}

/**
 * Sets the newest part of the choices aside (0 ≤ part < 1), as views of the same memory.
 *
 * The newest and not a random part: the ranker is to serve what comes next, and neighbours in time resemble
 * each other, so that a random part would flatter it. A positive part holds out one choice at least, and
 * leaves one at least to train on.
 */
export const heldOutSplit = (examples: Examples, part: number): HeldOutSplit => {
  const { count } = examples;
  const size = part > 0 && count > 1 ? Math.min(count - 1, Math.max(1, Math.round(count * part))) : 0;
  return {
    training: sliceChoices(examples, 0, count - size),
    heldOut: sliceChoices(examples, count - size, count),
  };
};
