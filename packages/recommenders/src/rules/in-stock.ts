import type { MakeRule } from '../rule.ts';

/** Nothing that is sold out. No strategy offers it anyway; a shop may say so all the same. */
export const inStock: MakeRule<'inStock'> = (_, { catalogue }) => ({
  allows: (item) => catalogue.inStock[item] === 1,
});
