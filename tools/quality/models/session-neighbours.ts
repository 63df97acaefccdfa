import { distinctNewestFirst } from '../distinct-newest-first.ts';
import type { Method } from '../model.ts';
import { type NearestOptions, nearestSessionsIn } from '../nearest-sessions.ts';
import { createScoreBoard } from '../score-board.ts';
import { modelOf } from '../scorer.ts';
import { sessionIndexOf } from '../session-index.ts';
import { timesLookedAt } from '../sessions.ts';

/** S-KNN: items of the sessions that share most with this one, by cosine (Jannach and Ludewig, 2017). */
export const sessionNeighbours = (options: NearestOptions): Method => ({
  name: 'session neighbours (S-KNN)',
  needsEverybodysSessions: true,
  fit: ({ sessions, size }) => {
    const index = sessionIndexOf(sessions, size);
    const nearest = nearestSessionsIn(index, options);
    const board = createScoreBoard(timesLookedAt(sessions, size));
    return modelOf((session, most) => {
      const items = distinctNewestFirst(session).map((item) => ({ item, weight: 1 }));
      const cosine = (shared: number, length: number): number => shared / Math.sqrt(items.length * length);
      nearest(items, cosine, (neighbour, similarity) => {
        for (let at = index.offsets[neighbour]!; at < index.offsets[neighbour + 1]!; at += 1)
          board.add(index.items[at]!, similarity);
      });
      return board.take(most);
    });
  },
});
