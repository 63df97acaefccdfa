import { columnOf } from '@homebody/pack';
import type { Section } from '../section.ts';

/** What everybody likes, per item. */
export interface Popularity {
  /** 0 (nothing known) to 1 (the most popular item), on a logarithmic scale. */
  readonly popularity: Float32Array;
  /** −1 (fading) to 1 (rising), 0 when steady or not known. */
  readonly trend: Float32Array;
}

const middle = 128;

export const popularitySection: Section<Popularity> = {
  name: 'popularity',
  version: 1,
  load: 'first',
  encode: ({ popularity, trend }) => ({
    columns: {
      popularity: Uint8Array.from(popularity, (value) => Math.round(value * 255)),
      trend: Uint8Array.from(trend, (value) => Math.round(value * 127) + middle),
    },
    values: {},
  }),
  decode: (columns, size) => ({
    popularity: Float32Array.from(
      columnOf(columns, 'popularity', 'popularity', 'u8', size),
      (value) => value / 255,
    ),
    trend: Float32Array.from(columnOf(columns, 'popularity', 'trend', 'u8', size), (value) =>
      Math.max(-1, (value - middle) / 127),
    ),
  }),
};
