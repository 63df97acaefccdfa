import {
  type AttributesOf,
  type Channel,
  type EventItem,
  type ItemAttributes,
  type ItemId,
  type StoredEvent,
  itemsOf,
} from '@homebody/core';
import { affinityAfter } from './affinity-after.ts';
import { boughtAfter } from './bought-after.ts';
import { emptyProfile } from './empty-profile.ts';
import { dwellOf, strengthOf } from './event-strength.ts';
import { itemAfter, itemPassedOver } from './item-after.ts';
import { keepNewest, keepStrongest } from './keep-within.ts';
import { roughPriceBand } from './price-band.ts';
import {
  type AffinityKind,
  type ItemHistory,
  type Profile,
  type SessionContext,
  affinityKinds,
} from './profile.ts';
import { isSameSession, sessionAfter } from './session-of.ts';
import { worthOf } from './worth-of.ts';

export interface ProfileBuilder {
  /** Takes one event in. Times after `now` count as `now`: a clock may have been wrong. */
  readonly learn: (event: StoredEvent, now?: number) => void;
  /** The profile as of the last event. It never changes afterwards: maps are copied before the next write. */
  readonly read: () => Profile;
}

/** Items of one event that are looked at; a list longer than this is not read to its end by anybody. */
const maxEventItems = 50;
const maxTransactions = 10;

/** Learns many events in a row without copying the whole profile for each, as replaying a log needs. */
export const createProfileBuilder = (
  attributesOf: AttributesOf,
  start: Profile = emptyProfile(),
): ProfileBuilder => {
  let profile = start;
  // Maps that have been copied since the last read, and so may be written to.
  const owned = new Set<unknown>();
  const own = <Key, Value>(map: ReadonlyMap<Key, Value>): Map<Key, Value> => {
    const mine = owned.has(map) ? (map as Map<Key, Value>) : new Map(map);
    owned.add(mine);
    return mine;
  };

  const learnAffinities = (
    event: StoredEvent,
    at: number,
    item: EventItem,
    known: ItemAttributes | undefined,
  ) => {
    const strength = strengthOf(event);
    if (!strength) return;
    const values = valuesOf(item, known);
    for (const kind of affinityKinds) {
      const value = values[kind];
      if (value === undefined) continue;
      const map = own(profile.affinities[kind]);
      const happening = { item: item.item_id, name: event.name, at, strength };
      const after = affinityAfter(kind, map.get(value), happening);
      if (after) map.set(value, after);
      else map.delete(value);
      keepStrongest(map, kind, at);
      profile = { ...profile, affinities: { ...profile.affinities, [kind]: map } };
    }
  };

  const changeItems = (change: (items: Map<ItemId, ItemHistory>) => void): void => {
    const items = own(profile.items);
    change(items);
    keepNewest(items);
    profile = { ...profile, items };
  };

  const learnItem = (event: StoredEvent, at: number, { item_id }: EventItem): void =>
    changeItems((items) => {
      const after = itemAfter(items.get(item_id), { name: event.name, at, dwellMs: dwellOf(event) });
      items.delete(item_id);
      items.set(item_id, after);
    });

  /** Checkout names the whole cart: what it doesn't name has left it elsewhere. */
  const learnCart = (named: readonly EventItem[]): void => {
    const ids = new Set(named.map(({ item_id }) => item_id));
    changeItems((items) => {
      for (const [id, history] of items) {
        if (history.inCart !== ids.has(id)) items.set(id, { ...history, inCart: ids.has(id) });
      }
    });
  };

  const learnOrder = (event: StoredEvent, at: number, items: readonly EventItem[]): void => {
    const { transaction_id: transaction } = event.data;
    profile = {
      ...profile,
      orders: profile.orders + 1,
      spent: profile.spent + worthOf(event, items),
      bought: boughtAfter(profile.bought, at),
      transactions:
        typeof transaction === 'string'
          ? [...profile.transactions, transaction].slice(-maxTransactions)
          : profile.transactions,
    };
  };

  /**
   * While a session lasts, what is in view may still be chosen: only its end makes an impression one in vain. It also
   * keeps the list that somebody is looking at from giving away what they choose from it.
   */
  const endSession = ({ shown, lastAt }: SessionContext): void =>
    changeItems((items) => {
      for (const item of shown) items.set(item, itemPassedOver(items.get(item), lastAt));
    });

  return {
    learn: (event, now) => {
      const { name } = event;
      const at = Math.min(event.at, now ?? Infinity);
      if (isKnownOrder(profile, event)) return;
      const items = itemsOf(event)
        .slice(0, maxEventItems)
        .map((item) => ({ item, known: attributesOf(item.item_id) }))
        .filter(({ known }) => !known?.sensitive);
      const named = items.map(({ item }) => item);
      const isCart = name === 'begin_checkout' || name === 'view_cart';
      const isNew = !isSameSession(profile.session, at);
      if (isNew && profile.session) endSession(profile.session);
      profile = {
        ...profile,
        sessions: profile.sessions + (isNew ? 1 : 0),
        session: sessionAfter(profile.session, {
          name,
          at,
          items: isCart ? [] : named.map(({ item_id }) => item_id),
          channel: event.data['channel'] as Channel | undefined,
        }),
        events: profile.events + 1,
        firstAt: Math.min(profile.firstAt ?? at, at),
        lastAt: at,
      };
      if (isCart && named.length) learnCart(named);
      if (isCart || name === 'view_item_list') return;
      for (const { item, known } of items) {
        learnItem(event, at, item);
        learnAffinities(event, at, item, known);
      }
      if (name === 'purchase') learnOrder(event, at, named);
    },
    read: () => {
      owned.clear();
      return profile;
    },
  };
};

const isKnownOrder = ({ transactions }: Profile, { name, data }: StoredEvent): boolean =>
  name === 'purchase' && transactions.includes(data['transaction_id'] as string);

/** What an item says about taste: the catalogue's word, or the event's own where the catalogue is silent. */
export const valuesOf = (
  item: EventItem,
  known: ItemAttributes | undefined,
): Readonly<Record<AffinityKind, string | undefined>> => {
  const price = known?.price ?? item.price;
  const band = known?.priceBand ?? (price === undefined ? undefined : roughPriceBand(price));
  return {
    category: known?.category ?? item.item_category,
    brand: known?.brand ?? item.item_brand,
    priceBand: band === undefined ? undefined : String(band),
  };
};
