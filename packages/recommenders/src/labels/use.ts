import type { Labels } from './section.ts';

/** Whether an item has a tag; `undefined` while nobody knows. */
export const hasTag = (labels: Labels | undefined, tag: string, item: number): boolean | undefined => {
  const bits = labels?.tags.get(tag);
  return bits && ((bits[item >> 3]! >> (item & 7)) & 1) === 1;
};
