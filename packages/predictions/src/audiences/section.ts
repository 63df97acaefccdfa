import { type Columns, columnOf, corrupt, numberOf } from '@homebody/pack';
import { decodeScored } from '../network/decode-scored.ts';
import type { Audience } from './audience.ts';

const section = 'audiences';
const mostFeatures = 200;
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
    const scored = decodeScored(columns, section, id);
    const width = scored.network.features.length;
    if (width < 1 || width > mostFeatures)
      throw corrupt(section, `${width} features`, `1 to ${mostFeatures}`);
    return {
      id,
      ...scored,
      shift: within('shift', -50, 50),
      atLeast: within('atLeast', 0, 1),
    };
  });
};

/** The part of a pack that says who is like those of whom the merchant knows something. */
export const audiencesSection = { name: section, version: 1, load: 'later', encode, decode } as const;
