/**
 * The three parameters of the gamma-gamma model of what a purchase is worth (Fader, Hardie & Lee 2005, "RFM and CLV";
 * Fader & Hardie 2013, "The Gamma-Gamma Model of Monetary Value"): purchases of one customer are gamma distributed (shape
 * p, a rate of their own), and those rates are so over customers (shape q, rate gamma). All above 0; the mean exists for q > 1.
 */
export interface GammaGamma {
  readonly p: number;
  readonly q: number;
  readonly gamma: number;
}
