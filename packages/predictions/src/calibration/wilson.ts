const normal95 = 1.959964;

/** The 95 % interval of a share of `count` people: Wilson 1927, which holds for small shares, too. */
export const wilson = (positives: number, count: number): readonly [low: number, high: number] => {
  const share = positives / count;
  const z2 = (normal95 * normal95) / count;
  const middle = (share + z2 / 2) / (1 + z2);
  const half = (normal95 / (1 + z2)) * Math.sqrt((share * (1 - share)) / count + z2 / (4 * count));
  return [Math.max(0, Math.min(share, middle - half)), Math.min(1, Math.max(share, middle + half))];
};
