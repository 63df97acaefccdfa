import type { PriceRange } from '@homebody/pack';
import type { MakeRule } from '../rule.ts';

/** Half a cent: prices are kept in single precision, and 9.90 must not be dearer than 9.90. */
const rounding = 0.005;

/** Not so for an item without a price, which is not a number. */
export const isWithin = ({ from = 0, to = Infinity }: PriceRange, price: number): boolean =>
  price > from - rounding && price < to + rounding;

/** Nothing cheaper or dearer. */
export const price: MakeRule<'price'> = (range, { catalogue }) => ({
  allows: (item) => isWithin(range, catalogue.price[item]!),
});
