import type { LabelledRows } from './labelled-rows.ts';
import type { Network } from './network.ts';

/** Mean of every feature, and 1 / standard deviation; 0 for one that never varied: it has taught nothing. */
export const scaleOf = ({ features, rows, count }: LabelledRows): Pick<Network, 'mean' | 'scale'> => {
  const width = features.length;
  const mean = new Float64Array(width);
  const square = new Float64Array(width);
  for (let at = 0; at < rows.length; at += 1) mean[at % width]! += rows[at]! / count;
  for (let at = 0; at < rows.length; at += 1)
    square[at % width]! += (rows[at]! - mean[at % width]!) ** 2 / count;
  return {
    mean: Float32Array.from(mean),
    scale: Float32Array.from(square, (variance) => (variance > 1e-10 ? 1 / Math.sqrt(variance) : 0)),
  };
};
