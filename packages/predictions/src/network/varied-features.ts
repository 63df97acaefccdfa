import type { LabelledRows } from './labelled-rows.ts';

/**
 * The features that enough people differ in: what a network learned from one that is the same for all but a few would be a
 * statement about those few (P10). `persons` gives each row's person; `least` is in people.
 */
export const variedFeatures = (
  { features, rows, count }: LabelledRows,
  persons: readonly number[],
  least: number,
): readonly string[] => {
  const width = features.length;
  return features.filter((_, feature) => {
    const values = Array.from({ length: count }, (_, row) => rows[row * width + feature]!);
    const usual = mostFrequent(values);
    return new Set(persons.filter((_, row) => values[row] !== usual)).size >= least;
  });
};

const mostFrequent = (values: readonly number[]): number | undefined => {
  const counts = new Map<number, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  let [usual, most]: [number | undefined, number] = [undefined, 0];
  for (const [value, count] of counts) if (count > most) [usual, most] = [value, count];
  return usual;
};
