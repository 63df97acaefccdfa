import type { LongParts } from './parts.ts';
import { type Reading, bitsIn, firstYear } from './reading.ts';

/** What the ranker of long histories knows of a candidate. */
export const longFeatures = [
  'table',
  'tableLog',
  'tableLast',
  'tableFew',
  'tableLong',
  'next',
  'nextLog',
  'nextChance',
  'heading',
  'vectorLast',
  'vectorRecent',
  'vectorLong',
  'popularity',
  'coldPopularity',
  'yearNear',
  'yearAhead',
  'yearShare',
  'categoriesRecent',
  'categoriesLong',
  'categoriesLast',
] as const;
export const inputs = longFeatures.length;

/** 0 for nothing, 1 for the best, and spread out in between: a chance's logarithm is what adds up under a softmax. */
const spread = (share: number): number => Math.log1p(300 * share) / Math.log1p(300);

/** Fills one row per item into `out`. */
export const fillLongFeatures = (
  { dim, directions: rows, popularity, years, categories }: LongParts,
  reading: Reading,
  items: ArrayLike<number>,
  out: Float32Array,
): void => {
  const { sums, best, directions, recentShare, longShare, yearShare } = reading;
  const [few, some, many, last, next] = sums as Five<Float64Array>;
  const [bestFew, bestSome, bestMany, bestLast, bestNext] = best as unknown as Five<number>;
  const [heading, toLast, toRecent, toLong] = directions as Five<Float64Array>;
  const [year, lastCategories, cold] = [reading.year(), reading.lastCategories(), reading.cold()];
  for (let index = 0; index < items.length; index += 1) {
    const item = items[index]!;
    let at = index * inputs;
    out[at++] = some[item]! / bestSome;
    out[at++] = spread(some[item]! / bestSome);
    out[at++] = spread(last[item]! / bestLast);
    out[at++] = spread(few[item]! / bestFew);
    out[at++] = spread(many[item]! / bestMany);
    out[at++] = next[item]! / bestNext;
    out[at++] = spread(next[item]! / bestNext);
    out[at++] = Math.log1p(1000 * next[item]!) / 5;
    let [h, l, r, g] = [0, 0, 0, 0];
    for (let k = 0, from = item * dim; k < dim; k += 1, from += 1) {
      const value = rows[from]!;
      h += value * heading[k]!;
      l += value * toLast[k]!;
      r += value * toRecent[k]!;
      g += value * toLong[k]!;
    }
    out[at++] = h;
    out[at++] = l;
    out[at++] = r;
    out[at++] = g;
    out[at++] = popularity[item]!;
    out[at++] = cold * popularity[item]!;
    const ahead = years[item]! - year;
    const isDated = !Number.isNaN(ahead);
    out[at++] = isDated ? Math.exp(-Math.abs(ahead) / 4) : 0;
    out[at++] = isDated ? Math.max(-2, Math.min(2, ahead / 10)) : 0;
    out[at++] = 10 * (yearShare[years[item]! - firstYear] ?? 0);
    const own = categories[item]!;
    let [recent, long] = [0, 0];
    for (let bit = 0; own >>> bit; bit += 1) {
      if (((own >>> bit) & 1) === 0) continue;
      recent += recentShare[bit]!;
      long += longShare[bit]!;
    }
    const count = Math.max(1, bitsIn(own));
    out[at++] = recent / Math.sqrt(count);
    out[at++] = long / Math.sqrt(count);
    out[at++] = bitsIn(own & lastCategories) / Math.sqrt(count * Math.max(1, bitsIn(lastCategories)));
  }
};

type Five<Each> = readonly [Each, Each, Each, Each, Each];

/** A first guess at the order, cheap to have for every item: who could be chosen is drawn from the best of it. */
export const roughScores = (
  { dim, directions: rows, size }: LongParts,
  { sums, best, directions }: Reading,
  out: Float32Array,
): void => {
  const [some, next] = [sums[1]!, sums[4]!];
  const heading = directions[0]!;
  for (let item = 0; item < size; item += 1) {
    let cosine = 0;
    for (let k = 0, at = item * dim; k < dim; k += 1, at += 1) cosine += rows[at]! * heading[k]!;
    const table = some[item]! > 0 ? spread(some[item]! / best[1]!) : 0;
    const linear = next[item]! > 0 ? spread(next[item]! / best[4]!) : 0;
    out[item] = table + linear + 2 * cosine;
  }
};
