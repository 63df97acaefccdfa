import { type AttributesOf, type Channel, type EventItem, type StoredEvent, itemsOf } from '@homebody/core';
import { valuesOf } from '../create-profile-builder.ts';
import { dwellOf } from '../event-strength.ts';
import type { Profile } from '../profile.ts';
import { isSameSession } from '../session-of.ts';
import type { Past, PastAct } from './past.ts';

/** More of one visitor is not looked at, so that a year's regular costs as much as a month's. */
export const mostPastEvents = 400;
/** Items of one event that are looked at. */
const mostItems = 50;

export interface PastOptions {
  /** Oldest first. What is over its time is left out here, whether or not it was deleted yet. */
  readonly events: readonly StoredEvent[];
  readonly profile: Profile;
  readonly now: number;
  /** The catalogue's. Items that it calls sensitive leave no trace. */
  readonly attributesOf: AttributesOf;
}

/** Goes through a visitor's events once. Times after `now` count as `now`, as in the profile. */
export const pastOf = ({ events, profile, now, attributesOf }: PastOptions): Past => {
  const visits: { from: number; to: number }[] = [];
  const views: PastAct[] = [];
  const carts: PastAct[] = [];
  const purchases: PastAct[] = [];
  const [orders, pages, lists, searches]: [number[], number[], number[], number[]] = [[], [], [], []];
  const dwells: { at: number; ms: number }[] = [];
  const inCart = new Set<string>();
  const transactions = new Set<unknown>();
  const acts: Readonly<Record<string, PastAct[]>> = {
    view_item: views,
    add_to_cart: carts,
    purchase: purchases,
  };
  let channel: Channel | undefined;

  const learnCart = (name: string, items: readonly EventItem[]): void => {
    const ids = items.map(({ item_id }) => item_id);
    // Checkout and cart name all that is in it.
    if ((name === 'begin_checkout' || name === 'view_cart') && ids.length) inCart.clear();
    if (name === 'add_to_cart' || name === 'begin_checkout' || name === 'view_cart')
      for (const id of ids) inCart.add(id);
    if (name === 'remove_from_cart' || name === 'purchase') for (const id of ids) inCart.delete(id);
  };

  for (const event of events.filter(({ expiresAt }) => expiresAt > now).slice(-mostPastEvents)) {
    const { name, data } = event;
    const at = Math.min(event.at, now);
    const transaction = data['transaction_id'];
    // A thank-you page that is loaded again is not a second order.
    if (name === 'purchase' && typeof transaction === 'string') {
      if (transactions.has(transaction)) continue;
      transactions.add(transaction);
    }
    const last = visits.at(-1);
    if (last && isSameVisit(last, at)) {
      last.from = Math.min(last.from, at);
      last.to = Math.max(last.to, at);
    } else {
      visits.push({ from: at, to: at });
      channel = undefined;
    }
    channel ??= data['channel'] as Channel | undefined;
    if (name === 'page_view') pages.push(at);
    if (name === 'view_item_list') lists.push(at);
    if (name === 'search') searches.push(at);
    if (name === 'purchase') orders.push(at);
    const ms = dwellOf(event);
    if (ms) dwells.push({ at, ms });
    const into = Object.hasOwn(acts, name) ? acts[name] : undefined;
    if (!into && !name.includes('cart') && name !== 'begin_checkout') continue;
    const items = itemsOf(event)
      .slice(0, mostItems)
      .map((item) => ({ item, known: attributesOf(item.item_id) }))
      .filter(({ known }) => !known?.sensitive);
    learnCart(
      name,
      items.map(({ item }) => item),
    );
    for (const { item, known } of into ? items : []) {
      const { category, priceBand } = valuesOf(item, known);
      into?.push({
        at,
        item: item.item_id,
        category,
        band: priceBand === undefined ? undefined : Number(priceBand),
      });
    }
  }
  const newest = visits.at(-1);
  const current = newest && isSameVisit(newest, now) ? newest : undefined;
  return {
    now,
    profile,
    visits,
    current,
    channel: current && channel,
    views,
    carts,
    purchases,
    orders,
    pages,
    lists,
    searches,
    dwells,
    inCart,
  };
};

const isSameVisit = ({ from, to }: { readonly from: number; readonly to: number }, at: number): boolean =>
  isSameSession({ startedAt: from, lastAt: to, items: [], shown: [], pages: 0 }, at);
