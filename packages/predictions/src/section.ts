import { netLength } from '@homebody/learning';
import { type Columns, columnOf, corrupt, numberOf } from '@homebody/pack';
import { behaviourFeatures } from '@homebody/profile';
import type { Buyers, Foresight, Predictions } from './predictions.ts';
import { predictors } from './predictors/predictors.ts';

const section = 'predictions';
const mostHidden = 256;
const mostRows = 1_000;

const calibrationColumns = ['scores', 'probability', 'low', 'high'] as const;
const buyerValues = {
  purchases: ['r', 'alpha', 'a', 'b'],
  orders: ['p', 'q', 'gamma'],
} as const;

const encode = ({ foresights, buyers }: Predictions): Columns => ({
  columns: {
    names: foresights.map(({ name }) => name),
    ...Object.fromEntries(
      foresights.flatMap(({ name, network, calibration }) => [
        [`${name}.features`, [...network.features]],
        [`${name}.mean`, network.mean],
        [`${name}.scale`, network.scale],
        [`${name}.net`, network.net],
        ...calibrationColumns.map((column) => [`${name}.${column}`, calibration[column]] as const),
      ]),
    ),
  },
  values: {
    ...Object.fromEntries(foresights.map(({ name, network }) => [`${name}.hidden`, network.hidden])),
    ...(buyers && { ...buyers.purchases, ...buyers.orders }),
  },
});

/** Throws `pack-corrupt` for anything that would answer with nonsense; a question or a feature that this version doesn't know is one. */
const decode = (columns: Columns): Predictions => {
  const names = columnOf(columns, section, 'names', 'text');
  const buyers = decodeBuyers(columns);
  const foresights = names.map((name, at) => {
    if (names.indexOf(name) !== at || !predictors.some((predictor) => predictor.name === name))
      throw corrupt(section, `prediction "${name}"`, 'each of this version’s once');
    return decodeForesight(columns, name);
  });
  return { foresights, ...(buyers && { buyers }) };
};

const decodeForesight = (columns: Columns, name: string): Foresight => {
  const features = columnOf(columns, section, `${name}.features`, 'text');
  const stray = features.find((feature) => !behaviourFeatures.some((known) => known.name === feature));
  if (stray !== undefined) throw corrupt(section, `feature "${stray}"`, 'one of this version’s');
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
    name,
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

const decodeBuyers = (columns: Columns): Buyers | undefined => {
  if (!Object.hasOwn(columns.values, 'alpha')) return undefined;
  const read = <Name extends string>(names: readonly Name[]): Readonly<Record<Name, number>> =>
    Object.fromEntries(
      names.map((name) => {
        const value = numberOf(columns, section, name);
        if (!(value > 0 && value < 1e6))
          throw corrupt(section, `${name} is ${value}`, 'above 0 and below a million');
        return [name, value];
      }),
    ) as Record<Name, number>;
  const [purchases, orders] = [read(buyerValues.purchases), read(buyerValues.orders)];
  if (orders.q <= 1) throw corrupt(section, `q is ${orders.q}`, 'above 1');
  return { purchases, orders };
};

/** The part of a pack that says what visitors will do. */
export const predictionsSection = { name: section, version: 1, load: 'later', encode, decode } as const;
