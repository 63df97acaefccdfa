import type { EventItem, FieldValue, Random } from '@homebody/core';
import { arrivals } from './channels.ts';
import { chooseLogit, logNormal, sigmoid } from './draws.ts';
import { type ShownList, openList, similarList } from './lists.ts';
import type { Mind } from './mind.ts';
import { type SimulatedEvent, eventItem } from './simulated-event.ts';
import type { World } from './world.ts';

export interface Memory {
  readonly seen: Set<number>;
  /** Pieces by item. */
  readonly cart: Map<number, number>;
  /** When each consumable was last bought. */
  readonly bought: Map<number, number>;
}

export interface SessionSetting {
  readonly world: World;
  readonly mind: Mind;
  readonly memory: Memory;
  readonly random: Random;
  readonly startsAt: number;
  /** Place in `arrivals` of how the visit began. */
  readonly arrival: number;
  readonly orderId: string;
  /** A consumable that has run out: the visit is for it. */
  readonly restock?: number | undefined;
}

/** Utility of leaving a list without choosing. */
const outside = 2.6;
const placeBias = 0.09;

/** One visit, as events in time order. Changes `memory`. */
export const eventsOfSession = (setting: SessionSetting): readonly SimulatedEvent[] => {
  const { world, mind, memory, random, arrival, restock } = setting;
  const leaning = world.leanings[arrival];
  const events: SimulatedEvent[] = [];
  let at = setting.startsAt;
  const happen = (name: string, data: Record<string, FieldValue>, after = 1_000): void => {
    at += Math.round(after);
    events.push({ name, at, data });
  };

  const look = (item: number, forSure = false): void => {
    const dwellMs = Math.min(
      600_000,
      logNormal(random, 9_000, 0.7) * Math.exp(0.25 * (mind.utilities[item] ?? 0)),
    );
    happen('view_item', { items: [eventItem(world, item)], currency: 'EUR' }, 700);
    happen(
      'user_engagement',
      { items: [eventItem(world, item)], engagement_time_msec: Math.round(dwellMs) },
      dwellMs,
    );
    memory.seen.add(item);
    // Who has one thing in the cart is shopping, no longer looking around.
    const shopping = memory.cart.size > 0 ? 0.9 : 0;
    const wanted = sigmoid(mind.eagerness + shopping + 0.75 * ((mind.utilities[item] ?? 0) - 1.5));
    if (!forSure && random() > wanted) return;
    const quantity = world.items[item]?.consumable && random() < 0.3 ? 2 : 1;
    memory.cart.set(item, (memory.cart.get(item) ?? 0) + quantity);
    happen('add_to_cart', { items: [eventItem(world, item, { quantity })], currency: 'EUR' }, 1_500);
  };

  const browse = (list: ShownList): void => {
    if (list.items.length === 0) return;
    // People read from the top and stop somewhere: what they never saw was no choice of theirs.
    let depth = 3;
    while (depth < list.items.length && random() < 0.62) depth++;
    const looked = list.items.slice(0, depth);
    const items = looked.map((item, index) => eventItem(world, item, { index }));
    happen('view_item_list', { items, item_list_name: list.name }, 900);
    const left = new Set(looked);
    for (let clicks = 0; clicks < 3 && left.size > 0; clicks++) {
      const options = [...left];
      const utilities = options.map((item) => {
        const known = memory.seen.has(item) ? mind.familiarity : 0;
        return (
          (mind.utilities[item] ?? 0) + (leaning?.[item] ?? 0) + known - placeBias * looked.indexOf(item)
        );
      });
      const place = chooseLogit(random, utilities, outside + clicks * 0.9);
      const chosen = place === undefined ? undefined : options[place];
      if (chosen === undefined) return;
      left.delete(chosen);
      happen(
        'select_item',
        { items: [eventItem(world, chosen, { index: looked.indexOf(chosen) })], item_list_name: list.name },
        logNormal(random, 4_000, 0.6),
      );
      look(chosen);
      if (list.page !== 'item' && random() < 0.3) browse(similarList(world, chosen, random, at));
    }
  };

  const first = restock === undefined ? openList(world, mind, random, { at, leaning }) : undefined;
  happen(
    'page_view',
    { page_type: first?.page ?? 'item', channel: arrivals[arrival]?.channel ?? 'direct' },
    0,
  );
  if (restock !== undefined) look(restock, random() < 0.75);
  if (first) browse(first);
  while (random() < (restock === undefined ? 0.5 : 0.25)) {
    const list = openList(world, mind, random, { at: at + 5_000, leaning });
    if (list.page === 'search') happen('search', { results: list.items.length }, 6_000);
    browse(list);
  }
  if (memory.cart.size > 0) checkOut({ ...setting, happen, now: () => at });
  return events;
};

interface CheckOut extends SessionSetting {
  readonly happen: (name: string, data: Record<string, FieldValue>, after?: number) => void;
  readonly now: () => number;
}

const checkOut = ({ world, mind, memory, random, happen, now, orderId, restock }: CheckOut): void => {
  const itemsInCart = (): readonly EventItem[] =>
    [...memory.cart].map(([item, quantity]) => eventItem(world, item, { quantity }));
  const valueOf = (items: readonly EventItem[]): number =>
    Math.round(items.reduce((sum, { price = 0, quantity = 1 }) => sum + price * quantity, 0) * 100) / 100;

  happen('view_cart', { items: itemsInCart(), currency: 'EUR', value: valueOf(itemsInCart()) }, 4_000);
  for (const item of memory.cart.keys()) {
    if (memory.cart.size < 2 || random() > 0.08) continue;
    memory.cart.delete(item);
    happen('remove_from_cart', { items: [eventItem(world, item)], currency: 'EUR' }, 3_000);
  }
  const items = itemsInCart();
  const value = valueOf(items);
  // Delivery is free from 50 euros; large sums give pause.
  const begins = sigmoid(0.35 + (value > 50 ? 0.25 : 0) - value / 350 - 0.2 * mind.cares.price);
  if (restock === undefined && random() > begins) return;
  happen('begin_checkout', { items, currency: 'EUR', value }, 8_000);
  if (random() > 0.72) return;
  happen('purchase', { transaction_id: orderId, items, currency: 'EUR', value }, 70_000);
  for (const item of memory.cart.keys()) memory.bought.set(item, now());
  memory.cart.clear();
};
