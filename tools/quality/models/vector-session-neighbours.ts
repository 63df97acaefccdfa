import { distinctNewestFirst } from '../distinct-newest-first.ts';
import type { Method, Training } from '../model.ts';
import { type NearestOptions, nearestSessionsIn } from '../nearest-sessions.ts';
import { createScoreBoard } from '../score-board.ts';
import { type Scorer, modelOf } from '../scorer.ts';
import { sessionIndexOf } from '../session-index.ts';
import { timesLookedAt } from '../sessions.ts';

export interface VectorNeighboursOptions extends NearestOptions {
  /** Rare items count more by this times the logarithm of how rare they are. */
  readonly rarity: number;
  /** The last items of a session, which alone are looked at. */
  readonly last?: number;
}

/** V-SKNN: as S-KNN, and the later in this session, the more an item counts (Ludewig and Jannach, 2018). */
export const vectorSessionNeighbours = (options: VectorNeighboursOptions): Method => ({
  name: 'weighted session neighbours (V-SKNN)',
  needsEverybodysSessions: true,
  fit: (training) => modelOf(vectorNeighboursOf(training, options)),
});

export const vectorNeighboursOf = (
  { sessions, size }: Training,
  { rarity, last = Number.POSITIVE_INFINITY, ...nearestOptions }: VectorNeighboursOptions,
): Scorer => {
  const index = sessionIndexOf(sessions, size);
  const nearest = nearestSessionsIn(index, nearestOptions);
  const times = timesLookedAt(sessions, size);
  const boost = times.map((count) => 1 + rarity * Math.log(sessions.count / count));
  const board = createScoreBoard(times);
  /** Clicks since an item was last looked at in this session, counted from 1; 0 when it was not. */
  const ago = new Uint32Array(size);
  return (whole, most) => {
    const session = last < whole.length ? whole.slice(-last) : whole;
    session.forEach((item, place) => (ago[item] = session.length - place));
    const items = distinctNewestFirst(session).map((item) => {
      const position = (session.length - ago[item]! + 1) / session.length;
      return { item, weight: position ** 2 };
    });
    const similarity = (shared: number): number => shared / items.length;
    nearest(items, similarity, (neighbour, like) => {
      const [from, to] = [index.offsets[neighbour]!, index.offsets[neighbour + 1]!];
      let soonest = Number.POSITIVE_INFINITY;
      for (let at = from; at < to; at += 1) {
        const clicks = ago[index.items[at]!]!;
        if (clicks > 0 && clicks < soonest) soonest = clicks;
      }
      for (let at = from; at < to; at += 1) {
        const item = index.items[at]!;
        board.add(item, (like / soonest) * boost[item]!);
      }
    });
    for (const { item } of items) ago[item] = 0;
    return board.take(most);
  };
};
