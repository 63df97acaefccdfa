import type { Sessions } from './sessions.ts';

/** Sessions by what is in them, for models that look up sessions like this one. */
export interface SessionIndex {
  readonly count: number;
  /** Distinct items of session s: `items[offsets[s]] … items[offsets[s + 1] − 1]`. */
  readonly offsets: Uint32Array;
  readonly items: Uint32Array;
  /** The last place of each of them in its session, from 0. */
  readonly places: Uint32Array;
  /** Sessions with item i, oldest first: `holders[starts[i]] … holders[starts[i + 1] − 1]`. */
  readonly starts: Uint32Array;
  readonly holders: Uint32Array;
}

export const sessionIndexOf = ({ count, offsets, items }: Sessions, size: number): SessionIndex => {
  const distinctOffsets = new Uint32Array(count + 1);
  const distinct = new Uint32Array(items.length);
  const places = new Uint32Array(items.length);
  const starts = new Uint32Array(size + 1);
  let length = 0;
  for (let session = 0; session < count; session += 1) {
    const lastPlace = new Map<number, number>();
    for (let at = offsets[session]!; at < offsets[session + 1]!; at += 1)
      lastPlace.set(items[at]!, at - offsets[session]!);
    for (const [item, place] of lastPlace) {
      distinct[length] = item;
      places[length] = place;
      starts[item + 1]! += 1;
      length += 1;
    }
    distinctOffsets[session + 1] = length;
  }
  for (let item = 0; item < size; item += 1) starts[item + 1]! += starts[item]!;
  const next = starts.slice();
  const holders = new Uint32Array(length);
  for (let session = 0; session < count; session += 1) {
    for (let at = distinctOffsets[session]!; at < distinctOffsets[session + 1]!; at += 1)
      holders[next[distinct[at]!]!++] = session;
  }
  return { count, offsets: distinctOffsets, items: distinct, places, starts, holders };
};
