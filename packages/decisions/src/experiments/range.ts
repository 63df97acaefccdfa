/** Buckets from the first number on and below the second, both 0 to 1. */
export type Range = readonly [from: number, below: number];

export const isWithin = (bucket: number, [from, below]: Range): boolean => bucket >= from && bucket < below;
