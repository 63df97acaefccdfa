/**
 * Which of several p-values stand at 5 % together: Holm 1979. As soon as one does not, none larger does.
 *
 * @example holm([0.01, 0.04, 0.03]) // [true, false, false]
 */
export const holm = (values: readonly number[], level = 0.05): readonly boolean[] => {
  const stands = values.map(() => false);
  const order = values.map((_, at) => at).sort((a, b) => values[a]! - values[b]!);
  for (const [rank, at] of order.entries()) {
    if (values[at]! > level / (values.length - rank)) break;
    stands[at] = true;
  }
  return stands;
};
