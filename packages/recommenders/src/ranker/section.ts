import { type RankerWeights, netLength } from '@homebody/learning';
import { columnOf, corrupt, numberOf } from '@homebody/pack';
import { featureNames } from '../feature-names.ts';
import type { Section } from '../section.ts';

/** The prior: what everybody's choices teach about features. Devices continue from it. */
export interface Ranker {
  readonly weights: RankerWeights;
  /** Every feature is multiplied by its own, so that rare ones are learned as fast as common ones. */
  readonly scale: Float32Array;
  /** Items that a visitor has acted on before the weights rank; until then popularity does (`rankedFrom`). 0 where there is none. */
  readonly from?: number;
}

const section = 'ranker';

export const rankerSection: Section<Ranker> = {
  name: section,
  version: 1,
  load: 'first',
  encode: ({ weights, scale, from = 0 }) => ({
    columns: { net: weights.net, scale, features: [...featureNames] },
    values: { hidden: weights.shape.hidden, dim: weights.shape.dim, from },
  }),
  decode: (columns) => {
    // Weights for other features than this version computes would rank at random.
    const features = columnOf(columns, section, 'features', 'text', featureNames.length);
    const stray = features.find((name, index) => name !== featureNames[index]);
    if (stray !== undefined) throw corrupt(section, `feature "${stray}"`, 'those of this version, in order');
    const shape = {
      inputs: featureNames.length,
      hidden: numberOf(columns, section, 'hidden'),
      dim: numberOf(columns, section, 'dim'),
    };
    return {
      weights: {
        shape,
        net: columnOf(columns, section, 'net', 'f32', netLength(shape)),
        personal: new Float32Array(shape.dim),
      },
      scale: columnOf(columns, section, 'scale', 'f32', featureNames.length),
      // Packs of before have no such number, and their weights always ranked.
      from: Number(columns.values['from'] ?? 0),
    };
  },
};
