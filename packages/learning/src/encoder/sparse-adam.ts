import { adam, adamStepSize } from '../adam.ts';

/** A table of rows of which a step touches few. */
export interface SparseTable {
  readonly width: number;
  readonly values: Float32Array;
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
  return {
    width,
    values,
    push: (row, gradient, start, scale) => {
      if (!isPushed[row]) {
        isPushed[row] = 1;
        pushed.push(row);
      }
      for (let k = 0, at = row * width; k < width; k += 1) gradients[at + k]! += scale * gradient[start + k]!;
    },
    step: (learningRate) => {
      for (const row of pushed) {
        steps[row]! += 1;
        const stepSize = adamStepSize(learningRate, steps[row]!);
        for (let k = 0, at = row * width; k < width; k += 1, at += 1) {
          const gradient = gradients[at]!;
          first[at] = adam.beta1 * first[at]! + (1 - adam.beta1) * gradient;
          second[at] = adam.beta2 * second[at]! + (1 - adam.beta2) * gradient * gradient;
          values[at]! -= (stepSize * first[at]!) / (Math.sqrt(second[at]!) + adam.epsilon);
          gradients[at] = 0;
        }
        isPushed[row] = 0;
      }
      pushed.length = 0;
    },
  };
};
