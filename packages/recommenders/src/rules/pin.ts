import type { MakeRule } from '../rule.ts';

/** One item at its place. An item that has left the catalogue is pinned nowhere. */
export const pin: MakeRule<'pin'> = ({ item: id, place }, { catalogue }) => {
  const item = catalogue.indexOf(id);
  return { pin: item === undefined ? undefined : { item, place } };
};
