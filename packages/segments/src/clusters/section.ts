import { type Columns, columnOf, corrupt } from '@homebody/pack';

/** The clusters of a shop's visitors as a pack has them. */
export interface Clusters {
  /** The same from build to build as long as a cluster is recognized. */
  readonly ids: readonly string[];
  /** Features, in the order of the numbers below. */
  readonly names: readonly string[];
  readonly means: Float32Array;
  readonly deviations: Float32Array;
  /** Standardized, row by row: a cluster each. */
  readonly centroids: Float32Array;
  /** Per cluster, the distance within which 95 of 100 of its people are. */
  readonly reach: Float32Array;
  /** Per cluster, its share of all people. */
  readonly shares: Float32Array;
}

const section = 'clusters';
const numbers = ['means', 'deviations', 'centroids', 'reach', 'shares'] as const;

export const clustersSection = {
  name: section,
  version: 1,
  load: 'later',
  encode: ({ ids, names, ...columns }: Clusters): Columns => ({
    columns: { ids, names, ...columns },
    values: {},
  }),
  /** Throws `pack-corrupt` when the columns do not fit one another or hold what is no number. */
  decode: (columns: Columns): Clusters => {
    const ids = columnOf(columns, section, 'ids', 'text');
    const names = columnOf(columns, section, 'names', 'text');
    const lengths = {
      means: names.length,
      deviations: names.length,
      centroids: ids.length * names.length,
      reach: ids.length,
      shares: ids.length,
    };
    const read = (name: (typeof numbers)[number]): Float32Array => {
      const column = columnOf(columns, section, name, 'f32', lengths[name]);
      if (column.every(Number.isFinite)) return column;
      throw corrupt(section, `column "${name}" holds no number`, 'numbers');
    };
    const deviations = read('deviations');
    if (!deviations.every((one) => one > 0)) throw corrupt(section, 'a deviation of 0', 'more');
    if (new Set(ids).size !== ids.length) throw corrupt(section, 'a cluster there twice', 'each once');
    return {
      ids,
      names,
      means: read('means'),
      deviations,
      centroids: read('centroids'),
      reach: read('reach'),
      shares: read('shares'),
    };
  },
} as const;
