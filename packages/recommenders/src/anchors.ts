import type { Asked } from './candidates.ts';
import type { Recent, Visit } from './visit.ts';

/** What others are to go with: the item the page is about, or without one the cart, what came into it last first. */
export const anchorsOf = ({ world, cart }: Visit, { item }: Asked): readonly Recent[] => {
  const page = item === undefined ? undefined : world.catalogue.indexOf(item);
  return (page === undefined ? cart.toReversed() : [page]).map((anchor) => ({ item: anchor, weight: 1 }));
};
