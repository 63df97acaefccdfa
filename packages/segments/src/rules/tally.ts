import { type EventItem, type ItemId, type StoredEvent, dayMs, itemsOf, minuteMs } from '@homebody/core';
import type { Known } from './kind.ts';
import { mostCounted } from './bounds.ts';
import type { Things } from './segment-rule.ts';
import { type Thing, listed, matcherOf, thingOf } from './things.ts';

/** Something to count, newest first, until it is enough. */
export interface Counter {
  readonly event: string;
  readonly things: Things;
  readonly days: number;
  /** How many are enough. */
  readonly need: number;
  /** Whether each item counts once. */
  readonly different: boolean;
}

export interface Order {
  readonly at: number;
  /** In the shop's currency. */
  readonly worth: number;
}

/** What one pass over a log finds, for all rules together. */
export interface Tally {
  /** Per counter: when the last of those it needs happened, counted back; `-Infinity` when there were too few in its days. */
  readonly reached: Float64Array;
  /** Per counter: how many there were, up to those it needs. */
  readonly counts: Uint32Array;
  /** When visits ended, newest first. */
  readonly visitEnds: readonly number[];
  /** Newest first; an order that was reported again counts once. */
  readonly orders: readonly Order[];
  /** Epoch milliseconds from which on the log has everything. */
  readonly since: number;
  /** What events say of items that the catalogue does not know. */
  readonly strangers: ReadonlyMap<ItemId, EventItem>;
}

/** As profiles count visits, and Google Analytics 4 does. */
export const visitGapMs = 30 * minuteMs;

type Watch = (thing: Thing | undefined, at: number, event: number) => void;

/** Counters of one event's name, by the field that tells most: few of a hundred rules are about the same category. */
interface Watched {
  readonly bare: Watch[];
  readonly by: Readonly<Record<'item' | 'category' | 'brand' | 'other', Map<string, Watch[]>>>;
}

/** Prepares one pass over a log for these counters. */
export const planTally = (counters: readonly Counter[]): ((known: Known, at: number) => Tally) => {
  const matchers = counters.map(({ things }) => matcherOf(things));
  return (known, at) => {
    const reached = new Float64Array(counters.length).fill(-Infinity);
    const counts = new Uint32Array(counters.length);
    const watched = new Map<string, Watched>();
    counters.forEach(({ event, things, days, need, different }, place) => {
      const seen = new Set<string>();
      const matches = matchers[place];
      const from = at - days * dayMs;
      let last = -1;
      const watch: Watch = (thing, when, index) => {
        // An event counts once, however many of its items match; and one of different items once, however often.
        if (when < from || counts[place]! >= need || (!different && last === index)) return;
        if (thing && !matches?.(thing)) return;
        if (different && thing && seen.size === seen.add(thing.item).size) return;
        last = index;
        counts[place]! += 1;
        if (counts[place] === need) reached[place] = when;
      };
      const here = watched.get(event) ?? { bare: [], by: byField() };
      watched.set(event, here);
      if (!different && Object.keys(things).length === 0) here.bare.push(watch);
      else {
        const field = (['item', 'category', 'brand'] as const).find((name) => things[name]) ?? 'other';
        for (const value of field === 'other' ? [''] : new Set(listed(things[field])))
          here.by[field].set(value, [...(here.by[field].get(value) ?? []), watch]);
      }
    });
    return { reached, counts, ...passOver(known, at, watched) };
  };
};

const byField = (): Watched['by'] => ({
  item: new Map(),
  category: new Map(),
  brand: new Map(),
  other: new Map(),
});

const passOver = (
  { events, attributesOf, completeSince }: Known,
  at: number,
  watched: ReadonlyMap<string, Watched>,
): Omit<Tally, 'reached' | 'counts'> => {
  const visitEnds: number[] = [];
  const orders: Order[] = [];
  const strangers = new Map<ItemId, EventItem>();
  const things = new Map<ItemId, Thing>();
  const repeats = repeatedOrders(events);
  let before = Infinity;
  for (let index = events.length - 1; index >= 0; index -= 1) {
    const event = events[index]!;
    // A clock may have been wrong.
    const when = Math.min(event.at, at);
    if (before - when > visitGapMs) visitEnds.push(when);
    before = when;
    if (repeats.has(event)) continue;
    const here = watched.get(event.name);
    const isOrder = event.name === 'purchase';
    if (!here && !isOrder) continue;
    for (const watch of here?.bare ?? []) watch(undefined, when, index);
    const items = itemsOf(event);
    let worth = 0;
    for (const item of items) {
      const { item_id: id, price = 0, quantity = 1 } = item;
      const known = attributesOf(id);
      if (known?.sensitive) continue;
      worth += price * quantity;
      if (!known) strangers.set(id, item);
      // What the catalogue knows of an item is the same in every event.
      const thing = (known && things.get(id)) || thingOf(item, known);
      things.set(id, thing);
      if (here) tell(here, thing, when, index);
    }
    const category = event.data['item_category'];
    if (here && items.length === 0 && typeof category === 'string')
      tell(here, { ...noThing, category }, when, index);
    const { value } = event.data;
    if (isOrder) orders.push({ at: when, worth: typeof value === 'number' ? value : worth });
  }
  const since = completeSince ?? (events.length < mostCounted ? -Infinity : (events[0]?.at ?? at));
  return { visitEnds, orders, since, strangers };
};

const noThing: Thing = {
  item: '',
  category: undefined,
  brand: undefined,
  priceBand: undefined,
  price: undefined,
};

const tell = ({ by }: Watched, thing: Thing, at: number, index: number): void => {
  for (const watch of by.item.get(thing.item) ?? []) watch(thing, at, index);
  for (const watch of by.category.get(thing.category ?? '') ?? []) watch(thing, at, index);
  for (const watch of by.brand.get(thing.brand ?? '') ?? []) watch(thing, at, index);
  for (const watch of by.other.get('') ?? []) watch(thing, at, index);
};

/** Thank-you pages that were loaded again. Transactions are fingerprints, as profiles compare them. */
const repeatedOrders = (events: readonly StoredEvent[]): ReadonlySet<StoredEvent> => {
  const known = new Set<unknown>();
  const repeats = new Set<StoredEvent>();
  for (const event of events) {
    const transaction = event.name === 'purchase' ? event.data['transaction_id'] : undefined;
    if (transaction === undefined) continue;
    if (known.has(transaction)) repeats.add(event);
    known.add(transaction);
  }
  return repeats;
};
