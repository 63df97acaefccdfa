/** A prime below 2³¹: the product of two smaller numbers fits into 63 bits. */
const prime = 2_147_483_647;

/**
 * SQL: a number that tells nothing of the order of `whole`, a whole number from 0; another for another `salt`, a whole number, too.
 * Plain arithmetic, so that every engine draws the same sample and breaks ties the same way. Two numbers may share one.
 */
export const scattered = (whole: string, salt = '0'): string => {
  const mixed = `((cast(${whole} % ${prime} as bigint) * 48271 + (${salt}) % ${prime} * 7919) % ${prime})`;
  return `(${mixed} * ${mixed} % ${prime})`;
};
