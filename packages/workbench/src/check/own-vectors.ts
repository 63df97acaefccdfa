import { type World, completeFromContent } from '@homebody/recommenders';

/** Rounding to whole steps turns a vector by a few degrees, cos 8° = 0.99; one that people made points elsewhere. */
const same = 0.97;

/**
 * Whose vector says more than the item's content: 1 for those that can't be had from the rest of the pack. `isKnown`
 * says which items may have one of their own; for all others the vector is composed again, of their content and of the
 * vectors of those, and what comes out the same holds nothing that anybody did.
 */
export const ownVectors = ({ vectors, content }: World, isKnown: (item: number) => boolean): Uint8Array => {
  if (!vectors || !content) return new Uint8Array();
  const { dim, rows, steps } = vectors;
  const size = rows.length / dim;
  const values = Float64Array.from(rows, (value, at) => (isKnown(Math.floor(at / dim)) ? value / steps : 0));
  const composed = completeFromContent(values, dim, content);
  return Uint8Array.from({ length: size }, (_, item) => {
    if (isKnown(item)) return 1;
    let [product, square, other] = [0, 0, 0];
    for (let at = item * dim; at < (item + 1) * dim; at += 1) {
      product += (rows[at] ?? 0) * (composed[at] ?? 0);
      square += (rows[at] ?? 0) ** 2;
      other += (composed[at] ?? 0) ** 2;
    }
    // No vector says nothing.
    return Number(square > 0 && product < same * Math.sqrt(square * other));
  });
};
