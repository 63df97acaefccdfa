import { type EncoderOptions, fitEncoder } from '@homebody/learning/encoder';
import {
  type Neighbours,
  buildLearnedVectors,
  neighboursSection,
  vectorsSection,
} from '@homebody/recommenders';
import { filmNext, filmRidge, filmTable, partnersInPack } from '../film-settings.ts';
import type { Training } from '../model.ts';
import { itemTableOf } from '../models/item-table.ts';
import { neighbourRidgeOf } from '../models/neighbour-ridge.ts';
import type { Thresholds } from '../pack-model/learned-parts.ts';
import { sessionsWith } from '../pack-model/sessions-with.ts';
import { packed } from '../packed.ts';
import { neighboursOf } from '../pair-table.ts';
import { timesLookedAt } from '../sessions.ts';

/** What a pack holds for people with long histories: aggregates, and what the catalogue says. As a browser reads it. */
export interface LongParts {
  readonly size: number;
  /** What is looked at near what, in which order. */
  readonly table: Neighbours;
  /** What each item adds to the chance of being next. */
  readonly next: Neighbours;
  readonly dim: number;
  /** size × dim: directions of length 1, zeros where there is none. */
  readonly directions: Float32Array;
  /** Weight of the latest item, the one before it, … in where somebody is heading. */
  readonly places: Float32Array;
  /** Logarithm of how many looked at an item, 1 for the most popular. */
  readonly popularity: Float64Array;
  /** NaN where it is not known. */
  readonly years: Float64Array;
  /** A bit for each category. */
  readonly categories: Uint32Array;
  /** In Brotli, both tables and the vectors. */
  readonly bytes: number;
}

/** MovieLens has 6,000 people, one session each; a part of them has a part of the strength. */
const ridgePerSession = filmRidge / 6000;
const encoderOptions: Partial<EncoderOptions> = { epochs: 2 };

export const longPartsOf = async (
  training: Training,
  { pair, item: leastOfItem }: Thresholds,
): Promise<LongParts> => {
  const { sessions, size, about } = training;
  const inPack = <Part>(part: { readonly bytes: number; readonly decoded: Part }): Part => {
    bytes += part.bytes;
    return part.decoded;
  };
  let bytes = 0;
  const table = itemTableOf(training, { ...filmTable, keep: partnersInPack, leastSessions: pair });
  const next = neighbourRidgeOf(training, {
    ...filmNext,
    l2: Math.max(1, ridgePerSession * sessions.count),
    leastSessions: pair,
  });
  const own = Uint8Array.from(sessionsWith(sessions, size), (count) => Number(count >= leastOfItem));
  const encoder = await fitEncoder({ sequences: sessions, own, options: encoderOptions });
  if (!encoder)
    throw new Error('No session goes from one item to another: there is nothing to learn vectors from.');
  const noContent = { dim: 1, rows: new Int8Array(size), steps: 1 };
  const vectors = inPack(packed(vectorsSection, buildLearnedVectors(encoder, noContent), size));
  const times = timesLookedAt(sessions, size).map(Math.log1p);
  const most = times.reduce((a, b) => Math.max(a, b), 1);
  return {
    size,
    table: inPack(packed(neighboursSection, neighboursOf(table), size)),
    next: inPack(packed(neighboursSection, neighboursOf(next), size)),
    dim: vectors.dim,
    directions: unitRowsOf(vectors.rows, vectors.dim),
    places: vectors.heading!.places,
    popularity: times.map((count) => count / most),
    ...wordsOf(size, about),
    bytes,
  };
};

const unitRowsOf = (rows: Int8Array, dim: number): Float32Array => {
  const directions = Float32Array.from(rows);
  for (let start = 0; start < rows.length; start += dim) {
    const row = directions.subarray(start, start + dim);
    const length = Math.sqrt(row.reduce((sum, value) => sum + value * value, 0));
    if (length > 0) row.forEach((value, at) => (row[at] = value / length));
  }
  return directions;
};

/** Years as MovieLens writes them behind a title; at most 32 categories have a bit. */
const wordsOf = (size: number, about: Training['about']): Pick<LongParts, 'years' | 'categories'> => {
  const years = new Float64Array(size).fill(Number.NaN);
  const categories = new Uint32Array(size);
  const names: string[] = [];
  about?.forEach(({ title, categories: own }, item) => {
    years[item] = Number(/\((\d{4})\)\s*$/.exec(title)?.[1] ?? Number.NaN);
    for (const name of own) {
      if (!names.includes(name)) names.push(name);
      const bit = names.indexOf(name);
      if (bit < 32) categories[item] = (categories[item]! | (1 << bit)) >>> 0;
    }
  });
  return { years, categories };
};
