import type { Method } from '../model.ts';
import { createScoreBoard } from '../score-board.ts';
import { timesLookedAt } from '../sessions.ts';
import { byPopularity } from './popularity.ts';

/** What the same person bought most often before, and then what everybody did. It needs no pack but popularity. */
export const ownFrequency = (perBasket: number): Method => ({
  name: 'own frequency, then popularity',
  fit: (training) => {
    const order = byPopularity(training);
    const board = createScoreBoard(timesLookedAt(training.sessions, training.size));
    return {
      rank: (_session, most, earlier) => {
        earlier.forEach((basket, at) => {
          const weight = perBasket ** (earlier.length - 1 - at);
          for (const item of basket) board.add(item, weight);
        });
        const own = board.take(most).map(({ item }) => item);
        const isOwn = new Set(own);
        const others = order.slice(0, most + own.length).filter((item) => !isOwn.has(item));
        return [...own, ...others].slice(0, most);
      },
    };
  },
});
