import { type StoredEvent, dayMs } from '@homebody/core';
import {
  type LeastPeople,
  basketsSection,
  buildBaskets,
  countBaskets,
  leastPeople,
  togetherWith,
} from '@homebody/recommenders';
import type { Method, SessionOf, Training } from '../model.ts';
import { packed } from '../packed.ts';
import { createScoreBoard } from '../score-board.ts';
import { timesLookedAt } from '../sessions.ts';

export const everybody: LeastPeople = { ...leastPeople, pair: 1 };

/** The table of what is bought together as a build makes it and a browser reads it. */
export const packBaskets = (least: LeastPeople): Method => ({
  name: `pack: bought together by ≥ ${least.pair}`,
  fit: (training) => {
    const { size, sessions } = training;
    const { logs, end } = ordersOf(training);
    const { pairs, buyers } = countBaskets(logs, Number, end);
    const noItemIsSensitive = Array.from({ length: size }, () => ({}));
    const table = packed(basketsSection, buildBaskets(pairs, buyers, noItemIsSensitive, least), size);
    const board = createScoreBoard(timesLookedAt(sessions, size));
    return {
      rank: (session, most, earlier) => {
        const cart = session.length > 0 ? session : (earlier.at(-1) ?? []);
        const anchors = cart.map((item) => ({ item, weight: 1 }));
        for (const [item, score] of togetherWith(table.decoded, anchors)) board.add(item, score);
        return board.take(most).map(({ item }) => item);
      },
      packBytes: () => table.bytes,
    };
  },
});

/** Every session an order. Where a set says neither who nor when, all are somebody else's and of one day. */
const ordersOf = ({ sessions, of }: Training) => {
  const logs = new Map<string, StoredEvent[]>();
  let end = 0;
  for (let session = 0; session < sessions.count; session += 1) {
    const { person, at }: SessionOf = of?.[session] ?? { person: `${session}`, at: 0 };
    const items = [...sessions.items.subarray(sessions.offsets[session], sessions.offsets[session + 1])];
    const order: StoredEvent = {
      name: 'purchase',
      at,
      expiresAt: at + 365 * dayMs,
      data: { items: items.map((item) => ({ item_id: `${item}` })) },
    };
    logs.set(person, [...(logs.get(person) ?? []), order]);
    end = Math.max(end, at);
  }
  return { logs: logs.values(), end };
};
