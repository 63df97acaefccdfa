import { dayMs } from '@homebody/core';
import type { CatalogueRow } from '@homebody/pack';
import { solve } from '../linear/solve.ts';
import type { ItemVectors } from '../vectors/section.ts';

export interface ComposeOptions {
  readonly catalogue: readonly CatalogueRow[];
  readonly content: ItemVectors;
  /** What a logarithm of 1 comes to in popularity: see `popularityScale`. */
  readonly scale: number;
  /** End of the log, epoch milliseconds. */
  readonly end: number;
}

/** An item that came into the shop so lately may be as popular as those like it, and nobody has had the time to tell. */
const newDays = 60;
/** Where the catalogue is silent about when an item came, it may be as well an old one that nobody wants. */
const ofUnknownAge = 0.5;
/** As many items of average popularity stand against what content says. */
const ridge = 5;

/**
 * What the popularity of an item would be that too few people are behind for one of its own: the mean of all, and what content
 * explains of how other items differ from it (ridge regression); as a mean of what may be, not of its logarithm, which the
 * half of the variance that is left adds (the log-normal's mean). Told from nothing but those items' popularity and the
 * catalogue, so it says nothing of the few (P10). 0 for items with a popularity of their own, and for old ones.
 */
export const composePopularity = (
  popularity: Float32Array,
  { catalogue, content: { dim, rows, steps }, scale, end }: ComposeOptions,
): Float32Array => {
  const known = popularity.reduce((count, value) => count + Number(value > 0), 0);
  const mean = popularity.reduce((sum, value) => sum + value, 0) / Math.max(1, known);
  const gram = new Float64Array(dim * dim);
  const cross = new Float64Array(dim);
  for (let i = 0; i < dim; i += 1) gram[i * dim + i] = ridge;
  popularity.forEach((own, item) => {
    if (own === 0) return;
    for (let i = 0; i < dim; i += 1) {
      const x = rows[item * dim + i]! / steps;
      cross[i]! += x * (own - mean);
      for (let j = 0; j < dim; j += 1) gram[i * dim + j]! += (x * rows[item * dim + j]!) / steps;
    }
  });
  const slope = solve(gram, cross, dim, 1);
  const guessOf = (item: number): number => {
    let guess = mean;
    for (let i = 0; i < dim; i += 1) guess += (slope[i]! * rows[item * dim + i]!) / steps;
    return guess;
  };
  const squares = popularity.reduce((sum, own, item) => sum + (own && (own - guessOf(item)) ** 2), 0);
  const spread = known > 0 && scale > 0 ? squares / known / (2 * scale) : 0;
  return popularity.map((own, item) => {
    const addedAt = catalogue[item]?.addedAt;
    if (own > 0 || (addedAt !== undefined && end - addedAt > newDays * dayMs)) return 0;
    const guess = Math.max(0, Math.min(1, guessOf(item) + spread));
    return addedAt === undefined ? guess * ofUnknownAge : guess;
  });
};
