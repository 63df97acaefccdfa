import type { ItemVectors } from './section.ts';
import { signCodes, signsOf } from './sign-codes.ts';
import { cosineOf } from './use.ts';

/** Up to this many items every cosine is computed; above, only of those whose signs agree most. */
const exactItems = 20_000;
/** Items left for exact cosines in a large catalogue. */
const shortlist = 3_000;
/** Coprime to the periods that catalogues are likely to have. */
const sampled = 7;

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
    for (const item of alikeBySigns(signCodes(vectors), signsOf(direction, 0, vectors.dim))) {
      if (allowed[item]) consider(item);
    }
  }
  return Array.from(items.subarray(0, count));
};

/**
 * About `shortlist` items, those whose signs differ least, in order of index; of those that differ equally, the first.
 * How many differ by how much is told from every seventh item: counting all of them takes as long as the rest.
 */
const alikeBySigns = (codes: Uint32Array, signs: number): Uint32Array => {
  const counts = new Uint32Array(33);
  for (let item = 0; item < codes.length; item += sampled) counts[bitsOf(codes[item]! ^ signs)]! += sampled;
  let limit = 0;
  let left = shortlist;
  while (limit < 32 && counts[limit]! < left) left -= counts[limit++]!;
  const found = new Uint32Array(2 * shortlist);
  let count = 0;
  for (let item = 0; item < codes.length && count < found.length; item += 1) {
    const differing = bitsOf(codes[item]! ^ signs);
    if (differing < limit || (differing === limit && left-- > 0)) found[count++] = item;
  }
  return found.subarray(0, count);
};

/** Number of set bits (Warren, Hacker's Delight, 5-1). */
const bitsOf = (word: number): number => {
  let bits = word - ((word >>> 1) & 0x55555555);
  bits = (bits & 0x33333333) + ((bits >>> 2) & 0x33333333);
  return Math.imul((bits + (bits >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
};
