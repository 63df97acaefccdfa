/**
 * The four parameters of the BG/NBD model (Fader, Hardie & Lee 2005, "Counting Your Customers" the Easy Way, Marketing
 * Science 24:275–284): purchases of a living customer are Poisson with a rate that is gamma distributed over customers
 * (shape r, rate alpha, per unit of time); after each purchase a customer leaves for good with a probability that is beta
 * distributed (a, b). All above 0. The unit of time is that of the histories fitted; everything here uses weeks.
 */
export interface BgNbd {
  readonly r: number;
  readonly alpha: number;
  readonly a: number;
  readonly b: number;
}
