import { seededRandom } from '@homebody/core';
import type { BenchmarkData } from '../benchmark.ts';
import { sessionsOf } from '../sessions.ts';

export interface MadeUpHistories {
  readonly people: number;
  readonly items: number;
  readonly length: number;
  readonly seed: number;
}

const kinds = 8;

/** People who mostly stay with two kinds of items of their own, and never choose one twice; the last is asked about. */
export const madeUpHistories = ({ people, items, length, seed }: MadeUpHistories): BenchmarkData => {
  const random = seededRandom(seed);
  const among = (count: number): number => Math.floor(random() * count);
  const lists = Array.from({ length: people }, () => {
    const own = [among(kinds), among(kinds)];
    const chosen = new Set<number>();
    while (chosen.size < Math.min(length, items)) {
      const anything = Math.floor(random() ** 2 * items);
      const kind = random() < 0.8 ? own[among(2)]! : anything % kinds;
      const item = anything - (anything % kinds) + kind;
      chosen.add(item < items && !chosen.has(item) ? item : anything);
    }
    return [...chosen];
  });
  return {
    training: {
      size: items,
      sessions: sessionsOf(lists.map((list) => list.slice(0, -2))),
      about: Array.from({ length: items }, (_, item) => ({
        title: `Film ${item} (${1950 + (item % 50)})`,
        categories: [`kind ${item % kinds}`],
      })),
    },
    test: lists.map((list, cluster) => ({ session: list.slice(0, -1), targets: list.slice(-1), cluster })),
  };
};
