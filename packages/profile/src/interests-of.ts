import { correctionsOf } from './correct.ts';
import { decayOf } from './decay.ts';
import { type Affinity, type AffinityKind, type Profile, affinityKinds } from './profile.ts';

export interface ProfileInterest {
  readonly kind: AffinityKind;
  readonly value: string;
  /** 0 to 1, relative to the strongest interest of the same kind. */
  readonly strength: number;
  readonly corrected: 'more' | 'less' | undefined;
  /** The events behind it; empty only for an interest that the visitor added by a correction. */
  readonly evidence: Affinity['evidence'];
}

/** What the visitor cares about as of `now`, strongest first, each with the events that say so. */
export const interestsOf = (profile: Profile, now: number): readonly ProfileInterest[] =>
  affinityKinds
    .flatMap((kind) => interestsOfKind(profile, kind, now))
    .sort((a, b) => b.strength - a.strength || byText(a.kind, b.kind) || byText(a.value, b.value));

const interestsOfKind = (profile: Profile, kind: AffinityKind, now: number): readonly ProfileInterest[] => {
  const learned = profile.affinities[kind];
  const left = (affinity: Affinity): number => affinity.strength * decayOf(kind, affinity.at, now);
  const most = Math.max(...[...learned.values()].map(left), Number.MIN_VALUE);
  const corrections = new Map(correctionsOf(profile, kind));
  return [...new Set([...learned.keys(), ...corrections.keys()])].map((value) => {
    const affinity = learned.get(value);
    const to = corrections.get(value);
    return {
      kind,
      value,
      strength: to ?? (affinity ? left(affinity) / most : 0),
      corrected: to === undefined ? undefined : to ? 'more' : 'less',
      evidence: affinity?.evidence ?? [],
    };
  });
};

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
