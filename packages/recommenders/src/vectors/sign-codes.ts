import type { ItemVectors } from './section.ts';

/** Signs of up to 32 components as bits. */
export const signsOf = (values: Float32Array | Int8Array, start: number, dim: number): number => {
  let signs = 0;
  for (let k = 0; k < Math.min(dim, 32); k += 1) if (values[start + k]! > 0) signs |= 1 << k;
  return signs;
};

const codesByVectors = new WeakMap<ItemVectors, Uint32Array>();

/** One word per item, computed once per section. */
export const signCodes = (vectors: ItemVectors): Uint32Array => {
  const known = codesByVectors.get(vectors);
  if (known) return known;
  const { rows, dim } = vectors;
  const codes = Uint32Array.from({ length: rows.length / dim }, (_, item) => signsOf(rows, item * dim, dim));
  codesByVectors.set(vectors, codes);
  return codes;
};
