/** Ids often are the item's name as a link, and a number: kept then is only the number. */
import type { ItemId } from '@homebody/core';
import { slugOf } from './slug.ts';

export interface Ids {
  /** The id, or what follows the name in it. */
  readonly rest: readonly string[];
  /** 1 where the id starts with the name. */
  readonly named: Uint8Array;
}

export const encodeIds = (ids: readonly ItemId[], names: readonly string[]): Ids => {
  const slugs = names.map(slugOf);
  const named = Uint8Array.from(ids, (id, index) => Number(id.startsWith(slugs[index] ?? '')));
  return { named, rest: ids.map((id, index) => (named[index] ? id.slice(slugs[index]?.length) : id)) };
};

export const decodeIds = ({ rest, named }: Ids, names: readonly string[]): readonly ItemId[] =>
  rest.map((end, index) => (named[index] ? slugOf(names[index] ?? '') + end : end));
