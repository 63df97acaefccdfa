import type { Clock } from '@homebody/core';
import { type Profile, interestsOf } from '@homebody/profile';
import type { Store } from '@homebody/store';
import type { ProfileView } from '../protocol.ts';

const recentItems = 12;

/** The profile in the words of "Your data". `nameOf` gives an item's name, or its id when the catalogue has none. */
export const profileView = async (
  profile: Profile,
  {
    store,
    clock,
    nameOf,
  }: { readonly store: Store; readonly clock: Clock; readonly nameOf: (item: string) => string },
): Promise<ProfileView> => {
  const { events, bytes } = await store.size();
  const { sessions, orders, spent, firstAt, lastAt } = profile;
  return {
    interests: interestsOf(profile, clock()).map((interest) => ({
      ...interest,
      evidence: interest.evidence.map(({ item, name, at }) => ({
        item,
        itemName: nameOf(item),
        event: name,
        at,
      })),
    })),
    events,
    sessions,
    orders,
    spent,
    firstAt,
    lastAt,
    recentItems: [...profile.items]
      .filter(([, { views }]) => views > 0)
      .sort(([, a], [, b]) => b.lastAt - a.lastAt)
      .slice(0, recentItems)
      .map(([item, { views, lastAt: at }]) => ({ item, itemName: nameOf(item), views, lastAt: at })),
    stored: { where: store.mode, events, bytes },
  };
};
