import { type Column, type Columns, columnOf, corrupt, numberOf } from '@homebody/pack';
import { behaviourFeatures } from '@homebody/profile';
import { choosers } from './choosers/choosers.ts';
import { decodeScored } from './network/decode-scored.ts';
import type { Buyers, ChoiceForesight, Foresight, Predictions } from './predictions.ts';
import { predictors } from './predictors/predictors.ts';

const section = 'predictions';
const mostOptions = 1_000;

const calibrationColumns = ['scores', 'probability', 'low', 'high'] as const;
const buyerValues = {
  purchases: ['r', 'alpha', 'a', 'b'],
  orders: ['p', 'q', 'gamma'],
} as const;

const encode = ({ told, foresights, choices, buyers }: Predictions): Columns => ({
  columns: {
    told: [...told],
    names: foresights.map(({ name }) => name),
    choices: choices.map(({ name }) => name),
    ...Object.fromEntries([...foresights, ...choices].flatMap(partColumns)),
    ...Object.fromEntries(
      choices.flatMap(({ name, options }) => [
        [`${name}.options`, options.map(({ id }) => id)],
        [`${name}.shares`, Float32Array.from(options, ({ share }) => share)],
      ]),
    ),
  },
  values: {
    ...Object.fromEntries(
      [...foresights, ...choices].map(({ name, network }) => [`${name}.hidden`, network.hidden]),
    ),
    ...(buyers && { ...buyers.purchases, ...buyers.orders }),
  },
});

const partColumns = ({ name, network, calibration }: Foresight): readonly (readonly [string, Column])[] => [
  [`${name}.features`, [...network.features]],
  [`${name}.mean`, network.mean],
  [`${name}.scale`, network.scale],
  [`${name}.net`, network.net],
  ...calibrationColumns.map((column) => [`${name}.${column}`, calibration[column]] as const),
];

/** Throws `pack-corrupt` for anything that would answer with nonsense; a question or a feature that this version doesn't know is one. */
const decode = (columns: Columns): Predictions => {
  const buyers = decodeBuyers(columns);
  const questions = predictors.map(({ name }) => name);
  return {
    told: columnOf(columns, section, 'told', 'text'),
    foresights: namesIn(columns, 'names', questions).map((name) =>
      decodeForesight(columns, name, (features) =>
        features.find((feature) => !behaviourFeatures.some((known) => known.name === feature)),
      ),
    ),
    choices: namesIn(
      columns,
      'choices',
      choosers.map(({ name }) => name),
    ).map((name) => decodeChoice(columns, name)),
    ...(buyers && { buyers }),
  };
};

const namesIn = (columns: Columns, column: string, known: readonly string[]): readonly string[] => {
  const names = columnOf(columns, section, column, 'text');
  const stray = names.find((name, at) => names.indexOf(name) !== at || !known.includes(name));
  if (stray !== undefined) throw corrupt(section, `prediction "${stray}"`, 'each of this version’s once');
  return names;
};

const decodeChoice = (columns: Columns, name: string): ChoiceForesight => {
  const features = choosers.find((chooser) => chooser.name === name)!.features.map((feature) => feature.name);
  const ids = columnOf(columns, section, `${name}.options`, 'text');
  const shares = columnOf(columns, section, `${name}.shares`, 'f32', ids.length);
  if (ids.length < 1 || ids.length > mostOptions)
    throw corrupt(section, `${ids.length} options`, `1 to ${mostOptions}`);
  if (!shares.every((share) => share > 0 && share <= 1))
    throw corrupt(section, `shares of "${name}"`, 'above 0, at most 1');
  // A network for other features, or in another order, would choose at random.
  const foresight = decodeForesight(columns, name, (found) =>
    found.length === features.length
      ? found.find((feature, at) => feature !== features[at])
      : `${found.length} of them`,
  );
  return { ...foresight, options: ids.map((id, at) => ({ id, share: shares[at]! })) };
};

const decodeForesight = (
  columns: Columns,
  name: string,
  strayIn: (features: readonly string[]) => string | undefined,
): Foresight => {
  const features = columnOf(columns, section, `${name}.features`, 'text');
  const stray = strayIn(features);
  if (stray !== undefined) throw corrupt(section, `feature "${stray}"`, 'one of this version’s');
  return { name, ...decodeScored(columns, section, name) };
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

/** The reading half by itself: what a browser needs, so that bundlers leave the writing out. */
export const predictionsReader = { name: section, version: 1, decode } as const;

/** The part of a pack that says what visitors will do. */
export const predictionsSection = { name: section, version: 1, load: 'later', encode, decode } as const;
