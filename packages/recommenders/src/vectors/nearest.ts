import type { ItemVectors } from './section.ts';
import { signCodes, signsOf } from './sign-codes.ts';
import { cosineOf } from './use.ts';

/** Up to this many items every cosine is computed; above, only of those whose signs agree most. */
const exactItems = 20_000;
/** Items left for exact cosines in a large catalogue. */
const shortlist = 3_000;

/**
 * The `most` allowed items nearest to a direction, best first, ties by index. In large catalogues a pass over
 * one word of signs per item picks the shortlist (random-hyperplane hashing, Charikar 2002).
 */
export const nearest = (
  vectors: ItemVectors,
  direction: Float32Array,
  { allowed, most }: { readonly allowed: Uint8Array; readonly most: number },
): readonly number[] => {
  const size = allowed.length;
  const items = new Uint32Array(most);
  // In full precision, so that the order is that of `cosineOf`.
  const scores = new Float64Array(most);
  let count = 0;
  const consider = (item: number): void => {
    const score = cosineOf(vectors, direction, item);
    if (score <= 0 || (count === most && score <= scores[count - 1]!)) return;
    let at = count < most ? count++ : most - 1;
    for (; at > 0 && scores[at - 1]! < score; at -= 1) {
      scores[at] = scores[at - 1]!;
      items[at] = items[at - 1]!;
    }
    scores[at] = score;
    items[at] = item;
  };
  if (size <= exactItems) {
    for (let item = 0; item < size; item += 1) if (allowed[item]) consider(item);
  } else {
    const codes = signCodes(vectors);
    const distances = distancesOf(codes, signsOf(direction, 0, vectors.dim));
    const limit = distanceWithin(distances, shortlist);
    for (let item = 0; item < size; item += 1) if (distances[item]! <= limit && allowed[item]) consider(item);
  }
  return Array.from(items.subarray(0, count));
};

const distancesOf = (codes: Uint32Array, signs: number): Uint8Array => {
  const distances = new Uint8Array(codes.length);
  for (let item = 0; item < codes.length; item += 1) {
    // Number of set bits (Warren, Hacker's Delight, 5-1).
    let bits = codes[item]! ^ signs;
    bits -= (bits >>> 1) & 0x55555555;
    bits = (bits & 0x33333333) + ((bits >>> 2) & 0x33333333);
    distances[item] = Math.imul((bits + (bits >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
  }
  return distances;
};

/** The least distance within which there are at least `wanted` items. */
const distanceWithin = (distances: Uint8Array, wanted: number): number => {
  const counts = new Uint32Array(33);
  for (const distance of distances) counts[distance]! += 1;
  let sum = 0;
  return counts.findIndex((count) => (sum += count) >= Math.min(wanted, distances.length));
};
