import { adam, adamStepSize } from '../adam.ts';

/** A table of rows of which a step touches few. */
export interface SparseTable {
  readonly width: number;
  readonly values: Float32Array;
  /** Sums of what was pushed to each row since the last step. */
  readonly gradients: Float32Array;
  /** The rows that were pushed since the last step. */
  readonly pushed: readonly number[];
  /** Adds to a row's gradient, times `scale`. */
  readonly push: (row: number, gradient: Float32Array, start: number, scale: number) => void;
  /** One step of Adam on every row that was pushed since the last. Each row counts its own steps. */
  readonly step: (learningRate: number) => void;
}

export const sparseTable = (values: Float32Array, width: number): SparseTable => {
  const rows = values.length / width;
  const first = new Float32Array(values.length);
  const second = new Float32Array(values.length);
  const gradients = new Float32Array(values.length);
  const steps = new Uint32Array(rows);
  const isPushed = new Uint8Array(rows);
  const pushed: number[] = [];
  /** Step sizes at a learning rate of 1, by number of steps. */
  const stepSizes: number[] = [];
  return {
    width,
    values,
    gradients,
    pushed,
    push: (row, gradient, start, scale) => {
      if (!isPushed[row]) {
        isPushed[row] = 1;
        pushed.push(row);
      }
      for (let k = 0, at = row * width; k < width; k += 1) gradients[at + k]! += scale * gradient[start + k]!;
    },
    step: (learningRate) => {
      const { beta1, beta2, epsilon } = adam;
      for (const row of pushed) {
        const count = (steps[row]! += 1);
        const stepSize = learningRate * (stepSizes[count] ??= adamStepSize(1, count));
        for (let at = row * width, end = at + width; at < end; at += 1) {
          const gradient = gradients[at]!;
          const mean = beta1 * first[at]! + (1 - beta1) * gradient;
          const square = beta2 * second[at]! + (1 - beta2) * gradient * gradient;
          first[at] = mean;
          second[at] = square;
          values[at]! -= (stepSize * mean) / (Math.sqrt(square) + epsilon);
          gradients[at] = 0;
        }
        isPushed[row] = 0;
      }
      pushed.length = 0;
    },
  };
};
