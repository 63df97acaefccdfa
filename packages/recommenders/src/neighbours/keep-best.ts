import type { Neighbours } from './section.ts';

export interface Partner {
  readonly target: number;
  readonly weight: number;
}

/** The `keep` heaviest partners of every item, at most 255, as the pack keeps them. */
export const keepBest = (rows: readonly (readonly Partner[])[], keep: number): Neighbours => {
  const kept = rows.map((row) =>
    row
      .toSorted((x, y) => y.weight - x.weight || x.target - y.target)
      .slice(0, keep)
      .sort((x, y) => x.target - y.target),
  );
  const offsets = new Uint32Array(rows.length + 1);
  kept.forEach((row, item) => (offsets[item + 1] = offsets[item]! + row.length));
  return {
    offsets,
    targets: Uint32Array.from(kept.flatMap((row) => row.map(({ target }) => target))),
    weights: Float32Array.from(kept.flatMap((row) => row.map(({ weight }) => weight))),
  };
};
