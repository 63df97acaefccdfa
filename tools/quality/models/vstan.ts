import { distinctNewestFirst } from '../distinct-newest-first.ts';
import type { Method, Training } from '../model.ts';
import { type NearestOptions, nearestSessionsIn } from '../nearest-sessions.ts';
import { createScoreBoard } from '../score-board.ts';
import { type Scorer, modelOf } from '../scorer.ts';
import { sessionIndexOf } from '../session-index.ts';
import { timesLookedAt } from '../sessions.ts';

export interface VstanOptions extends NearestOptions {
  /** Clicks after which an item of this session counts 1/e. */
  readonly sessionDecay: number;
  /** Places from the shared item after which an item of a neighbour counts 1/e. */
  readonly neighbourDecay: number;
  /** Clicks since the shared item after which a neighbour counts 1/e. */
  readonly sharedDecay: number;
  /** Rare items count more by this times the logarithm of how rare they are. */
  readonly rarity: number;
}

/** VSTAN without the age of sessions, which these logs do not tell (Garg et al., 2019; Ludewig et al., 2021). */
export const vstan = (options: VstanOptions): Method => ({
  name: 'VSTAN',
  needsEverybodysSessions: true,
  fit: (training) => modelOf(vstanOf(training, options)),
});

export const vstanOf = (
  { sessions, size }: Training,
  { sessionDecay, neighbourDecay, sharedDecay, rarity, ...nearestOptions }: VstanOptions,
): Scorer => {
  const index = sessionIndexOf(sessions, size);
  const nearest = nearestSessionsIn(index, nearestOptions);
  const times = timesLookedAt(sessions, size);
  const boost = times.map((count) => 1 + rarity * Math.log(sessions.count / count));
  const board = createScoreBoard(times);
  const longest = sessions.offsets.reduce(
    (most, offset, at) => Math.max(most, at > 0 ? offset - sessions.offsets[at - 1]! : 0),
    1,
  );
  const decayAt = Float64Array.from({ length: longest }, (_, apart) => Math.exp(-apart / neighbourDecay));
  /** The last place of an item in this session, counted from 1; 0 when it is not there. */
  const placeOf = new Uint32Array(size);
  return (session, most) => {
    session.forEach((item, place) => (placeOf[item] = place + 1));
    let norm = 0;
    const items = distinctNewestFirst(session).map((item) => {
      const weight = Math.exp((placeOf[item]! - session.length) / sessionDecay);
      norm += weight ** 2;
      return { item, weight };
    });
    const cosine = (shared: number, length: number): number => shared / Math.sqrt(norm * length);
    nearest(items, cosine, (neighbour, similarity) => {
      const [from, to] = [index.offsets[neighbour]!, index.offsets[neighbour + 1]!];
      let [shared, newest] = [0, 0];
      for (let at = from; at < to; at += 1) {
        const place = placeOf[index.items[at]!]!;
        if (place === 0) continue;
        shared = Math.max(shared, index.places[at]!);
        newest = Math.max(newest, place);
      }
      const weight = similarity * Math.exp((newest - session.length) / sharedDecay);
      for (let at = from; at < to; at += 1) {
        const item = index.items[at]!;
        board.add(item, weight * decayAt[Math.abs(index.places[at]! - shared)]! * boost[item]!);
      }
    });
    for (const { item } of items) placeOf[item] = 0;
    return board.take(most);
  };
};
