import { netLength } from '@homebody/learning';
import { type Columns, columnOf, corrupt, numberOf } from '@homebody/pack';
import type { Calibration } from '../calibration/calibration.ts';
import type { Network } from './network.ts';

const mostHidden = 256;
const mostRows = 1_000;

/** A network of a pack's section, and what its scores mean. */
export interface Scored {
  readonly network: Network;
  readonly calibration: Calibration;
}

/** Reads what stands under a name. Throws `pack-corrupt` for anything that would answer with nonsense. */
export const decodeScored = (columns: Columns, section: string, name: string): Scored => {
  const features = columnOf(columns, section, `${name}.features`, 'text');
  const hidden = numberOf(columns, section, `${name}.hidden`);
  if (!Number.isInteger(hidden) || hidden < 1 || hidden > mostHidden)
    throw corrupt(section, `${hidden} hidden units`, `1 to ${mostHidden}`);
  const width = features.length;
  const finite = (column: string, length?: number): Float32Array => {
    const values = columnOf(columns, section, `${name}.${column}`, 'f32', length);
    if (!values.every(Number.isFinite))
      throw corrupt(section, `column "${name}.${column}"`, 'finite numbers');
    return values;
  };
  const scores = finite('scores');
  const rows = scores.length;
  if (rows < 1 || rows > mostRows) throw corrupt(section, `${rows} rows of scores`, `1 to ${mostRows}`);
  if (scores.some((score, at) => score < (scores[at - 1] ?? -Infinity)))
    throw corrupt(section, `falling scores of "${name}"`, 'rising ones');
  const [probability, low, high] = [finite('probability', rows), finite('low', rows), finite('high', rows)];
  if (probability.some((p, at) => !(0 <= low[at]! && low[at]! <= p && p <= high[at]! && high[at]! <= 1)))
    throw corrupt(section, `probabilities of "${name}"`, '0 ≤ low ≤ probability ≤ high ≤ 1');
  return {
    network: {
      features,
      hidden,
      mean: finite('mean', width),
      scale: finite('scale', width),
      net: finite('net', netLength({ inputs: width + 1, hidden, dim: 0 })),
    },
    calibration: { scores, probability, low, high },
  };
};
