import { noCode } from '@homebody/pack';

/** The part of the given items that has the same code as an item, 0 to 1. */
export const shareOf = (items: readonly number[], codes: Uint16Array): ((item: number) => number) => {
  const counts = new Map<number, number>();
  for (const item of items) counts.set(codes[item]!, (counts.get(codes[item]!) ?? 0) + 1);
  counts.delete(noCode);
  return (item) => (counts.get(codes[item]!) ?? 0) / Math.max(1, items.length);
};
