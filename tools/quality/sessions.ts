/** Sessions one after another, oldest first: session s looked at `items[offsets[s]] … items[offsets[s + 1] − 1]`, in this order. */
export interface Sessions {
  readonly count: number;
  /** count + 1 */
  readonly offsets: Uint32Array;
  /** Item indices. */
  readonly items: Uint32Array;
}

export const sessionsOf = (lists: readonly (readonly number[])[]): Sessions => {
  const offsets = new Uint32Array(lists.length + 1);
  lists.forEach((list, session) => (offsets[session + 1] = offsets[session]! + list.length));
  const items = new Uint32Array(offsets[lists.length]!);
  lists.forEach((list, session) => items.set(list, offsets[session]));
  return { count: lists.length, offsets, items };
};

/** The sessions from one number up to, and without, another. Nothing is copied but the offsets. */
export const sessionsBetween = ({ offsets, items }: Sessions, from: number, to: number): Sessions => {
  const start = offsets[from]!;
  return {
    count: to - from,
    offsets: offsets.slice(from, to + 1).map((offset) => offset - start),
    items: items.subarray(start, offsets[to]),
  };
};

/** How often every item was looked at. */
export const timesLookedAt = ({ items }: Sessions, size: number): Float64Array => {
  const times = new Float64Array(size);
  for (const item of items) times[item]! += 1;
  return times;
};
