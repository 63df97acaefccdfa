import { correctionOf, correctionsOf } from './correct.ts';
import { decayOf } from './decay.ts';
import type { AffinityKind, Profile } from './profile.ts';

/** Views that are as much as nothing: keeps a single view from looking like a passion. */
const doubt = 2;

/**
 * Every known value of a kind with its share of the visitor's attention, 0 to 1, as of `now`: low while
 * little is known, and overruled by what the visitor said.
 */
export const affinitiesOf = (
  profile: Profile,
  kind: AffinityKind,
  now: number,
): ReadonlyMap<string, number> => {
  const shares = new Map<string, number>();
  let sum = doubt;
  for (const [value, { strength, at }] of profile.affinities[kind]) {
    const left = strength * decayOf(kind, at, now);
    shares.set(value, left);
    sum += left;
  }
  for (const [value, left] of shares) shares.set(value, left / sum);
  for (const [value, to] of correctionsOf(profile, kind)) shares.set(value, to);
  return shares;
};

/** One value's share of the visitor's attention, 0 to 1. For many values ask `affinitiesOf` once. */
export const affinityOf = (profile: Profile, kind: AffinityKind, value: string, now: number): number =>
  profile.affinities[kind].has(value) || correctionOf(profile, kind, value) !== undefined
    ? (affinitiesOf(profile, kind, now).get(value) ?? 0)
    : 0;
