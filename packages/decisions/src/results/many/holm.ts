/**
 * p-values that may be compared with α as they are though several questions were asked: the chance that any of those found is false stays below
 * α (Holm, "A simple sequentially rejective multiple test procedure", 1979). For figures that must not get worse.
 *
 * @example holm([0.01, 0.04, 0.03]) // [0.03, 0.06, 0.06]
 */
export const holm = (pValues: readonly number[]): readonly number[] => {
  const order = pValues.map((_, at) => at).sort((a, b) => pValues[a]! - pValues[b]!);
  const adjusted = [...pValues];
  let least = 0;
  order.forEach((place, rank) => {
    least = Math.max(least, Math.min(1, (pValues.length - rank) * pValues[place]!));
    adjusted[place] = least;
  });
  return adjusted;
};
