import { tableSection } from '../neighbours/section.ts';

/** Items bought together, in the shape of the items looked at together. */
export const basketsSection = tableSection('baskets');
