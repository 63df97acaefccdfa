import type { Random } from '@homebody/core';

/**
 * At most `most` lengths of a history of fewer than `end` choices, ascending and each once, spread evenly over the logarithm of 1 + length: a history
 * half as long gets as many again. Taken from anywhere in a list alike, nearly all would be long.
 */
export const spreadLengths = (end: number, most: number, random: Random): readonly number[] => {
  const lengths = Array.from({ length: most }, (_, nth) =>
    Math.floor(Math.exp(((nth + random()) / most) * Math.log(end + 1)) - 1),
  );
  return [...new Set(lengths)].filter((length) => length < end);
};
