import { type Columns, columnOf } from '@homebody/pack';
import type { Section } from '../section.ts';

/** What everybody likes, per item. */
export interface Popularity {
  /** 0 (nothing known) to 1 (the most popular item), on a logarithmic scale. */
  readonly popularity: Float32Array;
  /** −1 (fading) to 1 (rising), 0 when steady or not known. */
  readonly trend: Float32Array;
  /** On the scale of `popularity`, where that is not known: guessed from items like it. 0 elsewhere. */
  readonly composed?: Float32Array | undefined;
}

const middle = 128;

export const popularitySection: Section<Popularity> = {
  name: 'popularity',
  version: 1,
  load: 'first',
  encode: ({ popularity, trend, composed }) => ({
    columns: {
      popularity: Uint8Array.from(popularity, (value) => Math.round(value * 255)),
      trend: Uint8Array.from(trend, (value) => Math.round(value * 127) + middle),
      ...(composed && { composed: Uint8Array.from(composed, (value) => Math.round(value * 255)) }),
    },
    values: {},
  }),
  decode: (columns, size) => ({
    popularity: sharesIn(columns, 'popularity', size),
    // Packs of earlier builds are without.
    composed: 'composed' in columns.columns ? sharesIn(columns, 'composed', size) : undefined,
    trend: Float32Array.from(columnOf(columns, 'popularity', 'trend', 'u8', size), (value) =>
      Math.max(-1, (value - middle) / 127),
    ),
  }),
};

const sharesIn = (columns: Columns, name: string, size: number): Float32Array =>
  Float32Array.from(columnOf(columns, 'popularity', name, 'u8', size), (value) => value / 255);
