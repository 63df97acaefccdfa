/**
 * p-values that may be compared with α though many questions were asked: of all that is found, a share of at most α is false on average
 * (Benjamini & Hochberg, "Controlling the false discovery rate", 1995). For many figures that one is curious about.
 *
 * @example benjaminiHochberg([0.01, 0.04, 0.03]) // [0.03, 0.04, 0.04]
 */
export const benjaminiHochberg = (pValues: readonly number[]): readonly number[] => {
  const order = pValues.map((_, at) => at).sort((a, b) => pValues[b]! - pValues[a]!);
  const adjusted = [...pValues];
  let most = 1;
  order.forEach((place, rank) => {
    most = Math.min(most, (pValues.length / (pValues.length - rank)) * pValues[place]!);
    adjusted[place] = most;
  });
  return adjusted;
};
