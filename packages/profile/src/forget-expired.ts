import { dayMs } from '@homebody/core';
import { type Affinity, type AffinityKind, type Profile, affinityKinds } from './profile.ts';

/** No raw event is kept longer, so nothing that only they could explain is either. */
export const evidenceDays = 90;

/**
 * The profile without what rests on expired events alone: a value goes when its last evidence goes, an
 * item when it was last heard of that long ago. Corrections stay until the visitor takes them back.
 */
export const forgetExpired = (profile: Profile, now: number): Profile => {
  const oldest = now - evidenceDays * dayMs;
  const stillKnown = (kind: AffinityKind): ReadonlyMap<string, Affinity> =>
    new Map(
      [...profile.affinities[kind]].flatMap(([value, affinity]): (readonly [string, Affinity])[] => {
        const evidence = affinity.evidence.filter(({ at }) => at > oldest);
        return evidence.length ? [[value, { ...affinity, evidence }]] : [];
      }),
    );
  const affinities = Object.fromEntries(affinityKinds.map((kind) => [kind, stillKnown(kind)]));
  const { session } = profile;
  return {
    ...profile,
    affinities: affinities as Profile['affinities'],
    items: new Map([...profile.items].filter(([, { lastAt }]) => lastAt > oldest)),
    session: session && session.lastAt > oldest ? session : undefined,
  };
};
