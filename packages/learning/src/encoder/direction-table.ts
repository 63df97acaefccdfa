import { type SparseTable, sparseTable } from './sparse-adam.ts';

/** A sparse table of which only the directions of the rows matter. What is pushed are gradients of `units`. */
export interface DirectionTable extends SparseTable {
  /** The rows of `values` at length 1, as they are since the last step. */
  readonly units: Float32Array;
}

/** Lengths and ways through them are worked out once a step and row, however often a row is used in it. */
export const directionTable = (values: Float32Array, width: number): DirectionTable => {
  const table = sparseTable(values, width);
  const { gradients } = table;
  const rows = values.length / width;
  const units = new Float32Array(values.length);
  const lengths = new Float32Array(rows);
  const measure = (row: number): void => {
    const start = row * width;
    const length = (lengths[row] = lengthOf(values, start, width));
    for (let at = start; at < start + width; at += 1) units[at] = values[at]! / length;
  };
  for (let row = 0; row < rows; row += 1) measure(row);
  return {
    ...table,
    units,
    step: (learningRate) => {
      const moved = [...table.pushed];
      for (const row of moved) {
        const start = row * width;
        let along = 0;
        for (let at = start; at < start + width; at += 1) along += gradients[at]! * units[at]!;
        // Only what turns the direction counts, and the longer the row the less it turns.
        for (let at = start; at < start + width; at += 1)
          gradients[at] = (gradients[at]! - along * units[at]!) / lengths[row]!;
      }
      table.step(learningRate);
      for (const row of moved) measure(row);
    },
  };
};

export const lengthOf = (values: Float32Array, start: number, dim: number): number => {
  let square = 1e-12;
  for (let k = 0; k < dim; k += 1) square += values[start + k]! * values[start + k]!;
  return Math.sqrt(square);
};
