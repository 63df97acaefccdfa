import { fnv1a } from './fnv1a.ts';

/**
 * Where a visitor falls between 0 and 1, in steps of 0.0001: the same for a seed and a visitor always and everywhere, and independent
 * between seeds. Equal to GrowthBook's hash, version 2; hashing twice takes away the bias of the first pass.
 *
 * @example bucketOf('hero', 'a') // 0.2954
 */
export const bucketOf = (seed: string, visitor: string): number =>
  (fnv1a(`${fnv1a(seed + visitor)}`) % 10_000) / 10_000;
