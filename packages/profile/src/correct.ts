import type { AffinityKind, Profile } from './profile.ts';

/** What a visitor can have a word on: an interest, or that they are in a segment or cluster, which 0 takes them out of. */
export type CorrectionKind = AffinityKind | 'segment';

export const correctionKey = (kind: CorrectionKind, value: string): string => `${kind}:${value}`;

const maxCorrections = 200;

/** What the visitor said of a value by hand: 1 more, 0 less, `undefined` nothing. */
export const correctionOf = (
  { corrections }: Pick<Profile, 'corrections'>,
  kind: CorrectionKind,
  value: string,
): number | undefined => corrections.get(correctionKey(kind, value));

/** All that the visitor said of values of one kind. */
export const correctionsOf = (
  { corrections }: Pick<Profile, 'corrections'>,
  kind: CorrectionKind,
): readonly (readonly [value: string, to: number])[] => {
  const prefix = correctionKey(kind, '');
  return [...corrections].flatMap(([key, to]) =>
    key.startsWith(prefix) ? [[key.slice(prefix.length), to] as const] : [],
  );
};

/** The profile with one interest corrected by the visitor, or an earlier correction taken back. */
export const correct = (
  profile: Profile,
  kind: CorrectionKind,
  value: string,
  to: 'more' | 'less' | undefined,
): Profile => {
  const corrections = new Map(profile.corrections);
  corrections.delete(correctionKey(kind, value));
  if (to) corrections.set(correctionKey(kind, value), to === 'more' ? 1 : 0);
  for (const oldest of corrections.keys()) {
    if (corrections.size <= maxCorrections) break;
    corrections.delete(oldest);
  }
  return { ...profile, corrections };
};
