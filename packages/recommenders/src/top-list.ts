/** The best few of many scored items, kept in order while they come in. */
export interface TopList {
  /** Items that score 0 or less are never among them. */
  readonly offer: (item: number, score: number) => void;
  /** What an item must score to be among them: 0 while there is room. */
  readonly least: () => number;
  /** Best first, ties by index. */
  readonly items: () => readonly number[];
}

/** Holds at most `most`. Cheaper than sorting where most of what is offered is not among them. */
export const createTopList = (most: number): TopList => {
  const items = new Uint32Array(most);
  // In full precision, so that the order is that of the scores.
  const scores = new Float64Array(most);
  let count = 0;
  let least = 0;
  return {
    offer: (item, score) => {
      if (score <= 0 || score < least) return;
      let at = count;
      while (at > 0 && (scores[at - 1]! < score || (scores[at - 1] === score && items[at - 1]! > item)))
        at -= 1;
      if (at === most) return;
      if (count < most) count += 1;
      items.copyWithin(at + 1, at, count - 1);
      scores.copyWithin(at + 1, at, count - 1);
      items[at] = item;
      scores[at] = score;
      if (count === most) least = scores[count - 1]!;
    },
    least: () => least,
    items: () => Array.from(items.subarray(0, count)),
  };
};
