/** Adds up scores of items and tells the best of them. One is made per model and used for one ranking after another. */
export interface ScoreBoard {
  readonly add: (item: number, score: number) => void;
  /** The highest score so far; 0 when there is none. */
  readonly highest: () => number;
  /** Best first, ties to the more popular item and then to the lower number. Only items above 0; the board is empty afterwards. */
  readonly take: (most: number) => readonly Scored[];
}

export interface Scored {
  readonly item: number;
  readonly score: number;
}

export const createScoreBoard = (popularity: Float64Array): ScoreBoard => {
  const size = popularity.length;
  const scores = new Float64Array(size);
  const isTouched = new Uint8Array(size);
  const touched = new Uint32Array(size);
  let count = 0;
  const isBetter = (a: number, b: number): boolean =>
    scores[a]! > scores[b]! ||
    (scores[a] === scores[b] &&
      (popularity[a]! > popularity[b]! || (popularity[a] === popularity[b] && a < b)));

  /** Insertion into a short sorted list: cheapest while most items do not enter it. */
  const fewBest = (most: number): number[] => {
    const best: number[] = [];
    for (let index = 0; index < count; index += 1) {
      const item = touched[index]!;
      if (scores[item]! <= 0) continue;
      if (best.length === most && !isBetter(item, best[most - 1]!)) continue;
      if (best.length < most) best.push(item);
      let at = best.length - 1;
      for (; at > 0 && isBetter(item, best[at - 1]!); at -= 1) best[at] = best[at - 1]!;
      best[at] = item;
    }
    return best;
  };
  const allSorted = (most: number): number[] =>
    Array.from(touched.subarray(0, count))
      .filter((item) => scores[item]! > 0)
      .sort((a, b) => (isBetter(a, b) ? -1 : 1))
      .slice(0, most);

  return {
    add: (item, score) => {
      if (isTouched[item] === 0) {
        isTouched[item] = 1;
        touched[count++] = item;
      }
      scores[item]! += score;
    },
    highest: () => {
      let highest = 0;
      for (let index = 0; index < count; index += 1) highest = Math.max(highest, scores[touched[index]!]!);
      return highest;
    },
    take: (most) => {
      const best = most <= 200 ? fewBest(most) : allSorted(most);
      const taken = best.map((item) => ({ item, score: scores[item]! }));
      for (let index = 0; index < count; index += 1) {
        scores[touched[index]!] = 0;
        isTouched[touched[index]!] = 0;
      }
      count = 0;
      return taken;
    },
  };
};
