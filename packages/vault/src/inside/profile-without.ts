import type { EventItem } from '@homebody/core';
import { type AffinityKind, type Profile, affinityKinds } from '@homebody/profile';

/** What older events have left, without an interest and the items that told of it. */
export const profileWithout = (
  profile: Profile,
  isOut: (item: EventItem) => boolean,
  [kind, value]: readonly [AffinityKind, string],
): Profile => {
  const affinities = affinityKinds.map((one) => [
    one,
    new Map(
      [...profile.affinities[one]].flatMap(([name, affinity]) => {
        const evidence = affinity.evidence.filter(({ item }) => !isOut({ item_id: item }));
        return evidence.length && !(one === kind && name === value) ? [[name, { ...affinity, evidence }]] : [];
      }),
    ),
  ]);
  return {
    ...profile,
    affinities: Object.fromEntries(affinities) as Profile['affinities'],
    items: new Map([...profile.items].filter(([item]) => !isOut({ item_id: item }))),
    session: undefined,
  };
};
