import { type StoredEvent, itemsOf } from '@homebody/core';
import { isSameSession } from '@homebody/profile';
import type { World } from './world.ts';

/** One act of a visitor that says "this one, of all". */
export interface Choice {
  /** Place in the log of the event that is the choice. */
  readonly event: number;
  readonly item: number;
  readonly at: number;
  /** Other items of the list that was shown last in the same session. */
  readonly passedOver: readonly number[];
}

const acts = new Set(['view_item', 'select_item', 'add_to_cart', 'purchase']);

/**
 * The choices in a log, oldest first: an item looked at, selected, put in the cart or bought, for the first time in
 * its session. A repetition says nothing new, and the same item is never a choice after itself.
 */
export const choicesIn = ({ catalogue }: World, events: readonly StoredEvent[]): readonly Choice[] => {
  let session = {
    startedAt: 0,
    lastAt: -Infinity,
    items: [] as readonly string[],
    shown: [] as readonly string[],
    pages: 0,
  };
  let chosen = new Set<string>();
  let shown: readonly number[] = [];
  return events.flatMap((event, place): Choice[] => {
    const { at, name } = event;
    if (!isSameSession(session, at)) [chosen, shown] = [new Set(), []];
    session = { ...session, lastAt: at };
    const items = itemsOf(event);
    if (name === 'view_item_list')
      shown = items.map(({ item_id }) => catalogue.indexOf(item_id)).filter((item) => item !== undefined);
    if (!acts.has(name)) return [];
    return items.flatMap(({ item_id }): Choice[] => {
      const item = catalogue.indexOf(item_id);
      if (item === undefined || catalogue.sensitive[item] || chosen.has(item_id)) return [];
      chosen.add(item_id);
      // A list counts as passed over for what was chosen from it, not for what came later.
      const passedOver = shown.includes(item) ? shown.filter((other) => other !== item) : [];
      return [{ event: place, item, at, passedOver }];
    });
  });
};
