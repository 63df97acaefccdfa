import { seededRandom } from '@homebody/core';
import type { BenchmarkData } from '../benchmark.ts';
import { sessionsOf } from '../sessions.ts';
import { everyPrefix } from '../split-tail.ts';

export interface MadeUpOptions {
  readonly sessions: number;
  readonly items: number;
  readonly seed: number;
}

/** Items of one kind; a session mostly stays with a kind, and goes through it in order. */
const kindSize = 20;

/**
 * Sessions with some sense in them, so that every method finds something: mostly a step on within a kind of items, sometimes back to an own
 * item, sometimes anything. The newest tenth is asked about.
 */
export const madeUpSessions = ({ sessions, items, seed }: MadeUpOptions): BenchmarkData => {
  const random = seededRandom(seed);
  const anyItem = (): number => Math.floor(random() ** 2 * items);
  const session = (): readonly number[] => {
    const looked = [anyItem()];
    while (random() < 0.75) {
      const last = looked.at(-1)!;
      const kind = last - (last % kindSize);
      const choice = random();
      if (choice < 0.7)
        looked.push(Math.min(items - 1, kind + ((last + 1 + Math.floor(random() * 3)) % kindSize)));
      else if (choice < 0.85) looked.push(looked[Math.floor(random() * looked.length)]!);
      else looked.push(anyItem());
    }
    return looked;
  };
  const all = Array.from({ length: sessions }, session);
  const cut = Math.floor(sessions * 0.9);
  return {
    training: { size: items, sessions: sessionsOf(all.slice(0, cut)) },
    test: everyPrefix(all.slice(cut)),
  };
};
