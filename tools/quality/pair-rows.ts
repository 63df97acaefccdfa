import type { Sessions } from './sessions.ts';

export interface PairWeighing {
  /** Places apart within a session, at most; farther ones are no pair. */
  readonly reach: number;
  /** Weight of one item at `gap` places from another: above 0 when it came after, below when before. */
  readonly weigh: (gap: number, session: number) => number;
}

/** Everything that was paired with one item, in the order in which it first was. Valid until the next row. */
export interface PairRow {
  readonly count: number;
  readonly partners: Uint32Array;
  /** By item, as are `sessions`. */
  readonly weights: Float64Array;
  /** How many sessions have the pair. */
  readonly sessions: Uint32Array;
}

/**
 * Counts pairs item by item, so that only one row is ever in memory. An item that comes twice in a session is paired with itself, once
 * for each order: `weigh` says what that is worth, like any other pair.
 */
export const eachPairRow = (
  log: Sessions,
  size: number,
  { reach, weigh }: PairWeighing,
  take: (item: number, row: PairRow) => void,
): void => {
  const { items, offsets } = log;
  const sessionAt = sessionOfEveryPlace(log);
  const { starts, places } = placesOfItems(items, size);
  const partners = new Uint32Array(size);
  const weights = new Float64Array(size);
  const sessions = new Uint32Array(size);
  const lastSession = new Int32Array(size);
  for (let item = 0; item < size; item += 1) {
    let count = 0;
    for (let nth = starts[item]!; nth < starts[item + 1]!; nth += 1) {
      const place = places[nth]!;
      const session = sessionAt[place]!;
      const end = Math.min(offsets[session + 1]!, place + reach + 1);
      for (let other = Math.max(offsets[session]!, place - reach); other < end; other += 1) {
        if (other === place) continue;
        const weight = weigh(other - place, session);
        if (weight === 0) continue;
        const partner = items[other]!;
        if (sessions[partner] === 0) partners[count++] = partner;
        weights[partner]! += weight;
        if (lastSession[partner] === session + 1) continue;
        lastSession[partner] = session + 1;
        sessions[partner]! += 1;
      }
    }
    take(item, { count, partners, weights, sessions });
    for (let nth = 0; nth < count; nth += 1) {
      const partner = partners[nth]!;
      weights[partner] = sessions[partner] = lastSession[partner] = 0;
    }
  }
};

const sessionOfEveryPlace = ({ count, offsets, items }: Sessions): Uint32Array => {
  const sessionAt = new Uint32Array(items.length);
  for (let session = 0; session < count; session += 1)
    sessionAt.fill(session, offsets[session], offsets[session + 1]);
  return sessionAt;
};

/** Where in the log every item stands, in order: item i at `places[starts[i]] … places[starts[i + 1] − 1]`. */
const placesOfItems = (items: Uint32Array, size: number) => {
  const starts = new Uint32Array(size + 1);
  for (const item of items) starts[item + 1]! += 1;
  for (let item = 0; item < size; item += 1) starts[item + 1]! += starts[item]!;
  const next = starts.slice();
  const places = new Uint32Array(items.length);
  items.forEach((item, place) => (places[next[item]!++] = place));
  return { starts, places };
};
