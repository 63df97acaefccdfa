import type { GammaGamma } from './gamma-gamma.ts';

/**
 * What a customer's next purchase is worth on average, in the shop's currency: Fader & Hardie 2013, eq. 5, between the mean
 * of everybody and the customer's own `mean` over `purchases`, the nearer to their own the more there were. With 0 purchases
 * it is everybody's mean, γp / (q − 1).
 *
 * @example expectedOrder({ p: 6.25, q: 3.74, gamma: 15.44 }, { purchases: 2, mean: 40 })
 */
export const expectedOrder = (
  { p, q, gamma }: GammaGamma,
  { purchases, mean }: { readonly purchases: number; readonly mean: number },
): number => (p * (gamma + purchases * mean)) / (p * purchases + q - 1);
