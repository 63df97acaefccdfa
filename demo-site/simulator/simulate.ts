import { type Random, dayMs, seededRandom } from '@homebody/core';
import type { ShopCatalogue } from '../catalogue/shop-item.ts';
import { arrivals } from './channels.ts';
import { logNormal, pickWeighted } from './draws.ts';
import { type Mind, type Persona, type Wish, createMind } from './mind.ts';
import { type Memory, eventsOfSession } from './session.ts';
import type { SimulatedEvent } from './simulated-event.ts';
import { type World, createWorld } from './world.ts';

export interface Simulation {
  /** Which visitors: another seed gives strangers in the same shop. */
  readonly seed: number;
  /** Which shop: what is good in everybody's eyes, and so sells best. Default: 1, the demo's. */
  readonly shopSeed?: number;
  readonly visitors: number;
  /** Length of the log; it ends at `endsAt`. */
  readonly days: number;
  readonly catalogue: ShopCatalogue;
  /** Epoch milliseconds. Default: 1 October 2026, when the last item has come into the shop. */
  readonly endsAt?: number;
  /** Gives every visitor this taste, for tests. */
  readonly wish?: Wish;
}

export interface SimulatedVisitor {
  /** As `user_pseudo_id` in the log. */
  readonly visitor: string;
  readonly persona: Persona;
  /** In time order. */
  readonly events: readonly SimulatedEvent[];
  /** Ground truth: what every item is worth to this visitor, in the catalogue's order. */
  readonly truth: Float32Array;
}

const restockDays = 32;

/**
 * Visitors one by one, so that any number needs the memory of one. The same seed gives the same
 * visitors, and each is independent of how many come after.
 */
export function* simulate(simulation: Simulation): Generator<SimulatedVisitor> {
  const { seed, shopSeed = 1, visitors, days, catalogue, endsAt = Date.UTC(2026, 9, 1), wish } = simulation;
  const world = createWorld(catalogue, shopSeed);
  for (let index = 0; index < visitors; index++) {
    const random = seededRandom(Math.imul(seed + 1, 0x9e3779b1) ^ Math.imul(index + 1, 0x85ebca6b));
    const mind = createMind(world, random, wish);
    const startsAt = endsAt - days * dayMs + random() * days * dayMs;
    yield {
      visitor: `${index + 1}.${Math.floor(startsAt / 1000)}`,
      persona: mind.persona,
      events: eventsOfLife({ world, mind, random, startsAt, endsAt, index }),
      truth: mind.utilities,
    };
  }
}

interface Life {
  readonly world: World;
  readonly mind: Mind;
  readonly random: Random;
  readonly startsAt: number;
  readonly endsAt: number;
  readonly index: number;
}

const eventsOfLife = ({ world, mind, random, startsAt, endsAt, index }: Life): readonly SimulatedEvent[] => {
  const memory: Memory = { seen: new Set(), cart: new Map(), bought: new Map() };
  const events: SimulatedEvent[] = [];
  let at = atDaytime(startsAt, random);
  for (let visit = 0; at < endsAt; visit++) {
    const restock = mind.restocks ? runOut(world, memory, at) : undefined;
    const shares = arrivals.map(({ first, later }) => (visit === 0 ? first : later));
    const arrival = pickWeighted(random, shares);
    const orderId = `T${index + 1}-${visit + 1}`;
    events.push(...eventsOfSession({ world, mind, memory, random, startsAt: at, arrival, orderId, restock }));
    const stays = random() < mind.staying;
    const due = mind.restocks ? nextRestock(world, memory, at, random) : undefined;
    if (!stays && due === undefined) break;
    const gap = logNormal(random, mind.gapDays, 0.8) * dayMs;
    at = atDaytime(stays ? Math.min(at + gap, due ?? Infinity) : (due ?? at + gap), random, at);
  }
  return events.filter((event) => event.at < endsAt);
};

const runOut = ({ items }: World, { bought }: Memory, at: number): number | undefined =>
  [...bought].find(([item, since]) => items[item]?.consumable && at - since > 0.7 * restockDays * dayMs)?.[0];

const nextRestock = (
  { items }: World,
  { bought }: Memory,
  at: number,
  random: Random,
): number | undefined => {
  const due = [...bought]
    .filter(([item]) => items[item]?.consumable)
    .map(([, since]) => since + logNormal(random, restockDays, 0.2) * dayMs)
    .filter((when) => when > at);
  return due.length > 0 && random() < 0.8 ? Math.min(...due) : undefined;
};

/** Moves a time to the waking hours of its day, never before an hour after `previous`. */
const atDaytime = (at: number, random: Random, previous = -Infinity): number => {
  const hour = [8, 10, 12, 13, 16, 19, 20, 21, 22][Math.floor(random() * 9)] ?? 20;
  const moved = Math.floor(at / dayMs) * dayMs + (hour + random()) * 3_600_000;
  return Math.max(moved, previous + 3_600_000 * (1 + random()));
};
