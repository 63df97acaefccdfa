import { type ItemId, dayMs, minuteMs } from '@homebody/core';
import { type ItemHistory, type Profile, affinitiesOf } from '@homebody/profile';
import { liftsFor } from './context/use.ts';
import type { World } from './world.ts';

/** An item the visitor acted on, and how much it still counts, 1 for the latest. */
export interface Recent {
  readonly item: number;
  readonly weight: number;
}

/** A visitor as one request sees them: the profile in the world's numbers. */
export interface Visit {
  readonly world: World;
  readonly profile: Profile;
  readonly now: number;
  /** What happened with each item of this shop, by index, in the profile's order. */
  readonly histories: ReadonlyMap<number, ItemHistory>;
  /** Latest first, at most 15. Empty for somebody of whom nothing is known. */
  readonly recents: readonly Recent[];
  /** Everything acted on, by how much and how long ago: taste, where `recents` is intention. */
  readonly liked: readonly Recent[];
  /** What was shown, more than once perhaps, and never acted on. */
  readonly passedOver: readonly Recent[];
  /** Share of attention, by category code, brand code and price band. */
  readonly categories: Float32Array;
  readonly brands: Float32Array;
  readonly bands: Float32Array;
  /** Items of the current session, by index. */
  readonly session: readonly number[];
  readonly cart: readonly number[];
  /** What the way the visit came about adds to popularity, by category code. */
  readonly lifts?: Float32Array | undefined;
  /** Mean logarithm of the prices looked at; `undefined` before the first. */
  readonly meanLogPrice: number | undefined;
}

const mostRecents = 15;
/** Each step back in history counts this much of the one after it. */
const stepBack = 0.8;
const sessionGapDays = 0.02;

/** Reads a profile against the pack as of `now`. */
export const visitOf = (world: World, profile: Profile, now: number): Visit => {
  const { catalogue } = world;
  const histories = historiesOf(world, profile);
  const recents = recentsOf(world, histories);
  const { session } = profile;
  const live = session && Math.abs(now - session.lastAt) < sessionGapDays * dayMs ? session : undefined;
  const cart: number[] = [];
  for (const [item, { inCart }] of histories) if (inCart) cart.push(item);
  const prices = recents.map(({ item }) => catalogue.price[item]!).filter((price) => price > 0);
  return {
    world,
    profile,
    now,
    histories,
    recents,
    ...tastesOf(world, histories, now),
    categories: sharesOf(world.categoryCodes, affinitiesOf(profile, 'category', now)),
    brands: sharesOf(world.brandCodes, affinitiesOf(profile, 'brand', now)),
    bands: sharesOf(bandCodes, affinitiesOf(profile, 'priceBand', now)),
    session: indicesOf(world, live?.items ?? []),
    cart,
    lifts: liftsFor(world, live, now),
    meanLogPrice: prices.length
      ? prices.reduce((sum, price) => sum + Math.log(price), 0) / prices.length
      : undefined,
  };
};

/** Whether the visitor has acted on an item before. */
export const actedOn = ({ histories }: Visit): ((item: number) => boolean) => {
  return (item) => {
    const history = histories.get(item);
    return history !== undefined && history.views + history.carts + history.purchases > 0;
  };
};

const historiesOf = ({ catalogue }: World, { items }: Profile): ReadonlyMap<number, ItemHistory> => {
  const histories = new Map<number, ItemHistory>();
  for (const [id, history] of items) {
    const item = catalogue.indexOf(id);
    if (item !== undefined) histories.set(item, history);
  }
  return histories;
};

const recentsOf = ({ catalogue }: World, histories: Visit['histories']): readonly Recent[] => {
  const acted: { item: number; at: number; place: number }[] = [];
  for (const [item, { views, carts, purchases, dwellMs, lastAt }] of histories) {
    if ((views || carts || purchases || dwellMs) && !catalogue.sensitive[item])
      acted.push({ item, at: lastAt, place: acted.length });
  }
  // The map is in order of age, so that of two at the same time the one heard of later comes first.
  return acted
    .sort((a, b) => b.at - a.at || b.place - a.place)
    .slice(0, mostRecents)
    .map(({ item }, place) => ({ item, weight: stepBack ** place }));
};

const halfLife = 30 * dayMs;

const tastesOf = (
  { catalogue }: World,
  histories: Visit['histories'],
  now: number,
): Pick<Visit, 'liked' | 'passedOver'> => {
  const liked: Recent[] = [];
  const passedOver: Recent[] = [];
  for (const [item, { views, carts, purchases, dwellMs, shown, lastAt }] of histories) {
    if (catalogue.sensitive[item]) continue;
    const acts = views + 3 * carts + 5 * purchases + Math.min(views, dwellMs / minuteMs);
    const age = 0.5 ** (Math.max(0, now - lastAt) / halfLife);
    if (acts > 0) liked.push({ item, weight: Math.log1p(acts) * age });
    else if (shown > 0) passedOver.push({ item, weight: Math.log1p(shown) * age });
  }
  return { liked, passedOver };
};

const bandCodes: ReadonlyMap<string, number> = new Map(
  ['0', '1', '2', '3', '4'].map((name, code) => [name, code]),
);

const sharesOf = (codes: ReadonlyMap<string, number>, shares: ReadonlyMap<string, number>): Float32Array => {
  const column = new Float32Array(codes.size);
  // Most shops have more brands than a visitor has tastes.
  for (const [name, share] of shares) {
    const code = codes.get(name);
    if (code !== undefined) column[code] = share;
  }
  return column;
};

const indicesOf = ({ catalogue }: World, ids: readonly ItemId[]): readonly number[] =>
  ids.map((id) => catalogue.indexOf(id)).filter((index) => index !== undefined);
