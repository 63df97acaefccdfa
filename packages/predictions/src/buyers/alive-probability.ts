import type { BgNbd } from './bg-nbd.ts';
import type { BuyingHistory } from './buying-history.ts';

/**
 * How likely a customer has not left for good, 0 to 1: Fader, Hardie & Lee 2005, eq. 7's denominator in eq. 10, as
 * written out in Fader, Hardie & Lee 2008, "Computing P(alive) Using the BG/NBD Model". By the model's assumption nobody
 * leaves before a second purchase, so that a customer of one purchase is always 1.
 *
 * @example aliveProbability(model, { repeats: 2, recency: 30.43, age: 38.86 })
 */
export const aliveProbability = (
  { r, alpha, a, b }: BgNbd,
  { repeats, recency, age }: BuyingHistory,
): number =>
  repeats > 0 ? 1 / (1 + (a / (b + repeats - 1)) * ((alpha + age) / (alpha + recency)) ** (r + repeats)) : 1;
