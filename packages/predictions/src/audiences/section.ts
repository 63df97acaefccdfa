import { netLength } from '@homebody/learning';
import { type Columns, columnOf, corrupt, numberOf } from '@homebody/pack';
import type { Audience } from './audience.ts';

const section = 'audiences';
const [mostHidden, mostRows, mostFeatures] = [256, 1_000, 200];
const tables = ['scores', 'probability', 'low', 'high'] as const;

const encode = (audiences: readonly Audience[]): Columns => ({
  columns: {
    ids: audiences.map(({ id }) => id),
    ...Object.fromEntries(
      audiences.flatMap(({ id, network, calibration }) => [
        [`${id}.features`, [...network.features]],
        [`${id}.mean`, network.mean],
        [`${id}.scale`, network.scale],
        [`${id}.net`, network.net],
        ...tables.map((table) => [`${id}.${table}`, calibration[table]] as const),
      ]),
    ),
  },
  values: Object.fromEntries(
    audiences.flatMap(({ id, network, shift, atLeast }) => [
      [`${id}.hidden`, network.hidden],
      [`${id}.shift`, shift],
      [`${id}.atLeast`, atLeast],
    ]),
  ),
});

/** Throws `pack-corrupt` for anything that would answer with nonsense. */
const decode = (columns: Columns): readonly Audience[] => {
  const ids = columnOf(columns, section, 'ids', 'text');
  if (new Set(ids).size !== ids.length) throw corrupt(section, 'an audience there twice', 'each once');
  return ids.map((id) => {
    const within = (name: string, least: number, most: number): number => {
      const value = numberOf(columns, section, `${id}.${name}`);
      if (!(value >= least && value <= most))
        throw corrupt(section, `${name} of "${id}" is ${value}`, `${least} to ${most}`);
      return value;
    };
    const finite = (name: string, length?: number): Float32Array => {
      const values = columnOf(columns, section, `${id}.${name}`, 'f32', length);
      if (values.every(Number.isFinite)) return values;
      throw corrupt(section, `column "${id}.${name}"`, 'finite numbers');
    };
    const features = columnOf(columns, section, `${id}.features`, 'text');
    const width = features.length;
    if (width < 1 || width > mostFeatures)
      throw corrupt(section, `${width} features`, `1 to ${mostFeatures}`);
    const hidden = within('hidden', 1, mostHidden);
    if (!Number.isInteger(hidden)) throw corrupt(section, `${hidden} hidden units`, 'a whole number');
    const scores = finite('scores');
    const rows = scores.length;
    if (rows < 1 || rows > mostRows || scores.some((score, at) => score < (scores[at - 1] ?? -Infinity)))
      throw corrupt(section, `scores of "${id}"`, `1 to ${mostRows} rising ones`);
    const [probability, low, high] = [finite('probability', rows), finite('low', rows), finite('high', rows)];
    if (probability.some((p, at) => !(0 <= low[at]! && low[at]! <= p && p <= high[at]! && high[at]! <= 1)))
      throw corrupt(section, `probabilities of "${id}"`, '0 ≤ low ≤ probability ≤ high ≤ 1');
    return {
      id,
      network: {
        features,
        hidden,
        mean: finite('mean', width),
        scale: finite('scale', width),
        net: finite('net', netLength({ inputs: width + 1, hidden, dim: 0 })),
      },
      calibration: { scores, probability, low, high },
      shift: within('shift', -50, 50),
      atLeast: within('atLeast', 0, 1),
    };
  });
};

/** The part of a pack that says who is like those of whom the merchant knows something. */
export const audiencesSection = { name: section, version: 1, load: 'later', encode, decode } as const;
