import type { ItemId } from '@homebody/core';
import { correctionOf } from '@homebody/profile';
import type { RankedSource } from './prepare-sources.ts';
import type { Visit } from './visit.ts';

/** What is asked for: an item the page is about, and items already shown on it. */
export interface Asked {
  readonly item?: ItemId | undefined;
  readonly exclude?: readonly ItemId[] | undefined;
  /** What else an item has to pass: the slot's rules. */
  readonly allows?: ((item: number) => boolean) | undefined;
}

export const maxCandidates = 300;

/**
 * The best of every source, at most 300, taken in turns so that no source crowds out another, without what
 * must not be shown.
 */
export const candidatesOf = (
  visit: Visit,
  sources: readonly RankedSource[],
  asked: Asked = {},
): readonly number[] => {
  const isOffered = offeredTo(visit, asked);
  const candidates = new Set<number>();
  const longest = Math.max(0, ...sources.map(({ top }) => top.length));
  for (let place = 0; place < longest && candidates.size < maxCandidates; place += 1) {
    for (const { top } of sources) {
      const item = top[place];
      if (item !== undefined && candidates.size < maxCandidates && isOffered(item)) candidates.add(item);
    }
  }
  // Popular items fill up: where few sources speak, much of what may be chosen is known to none of them.
  if (visit.world.popularity) {
    for (const item of visit.world.byPopularity) {
      if (candidates.size >= maxCandidates) break;
      if (isOffered(item)) candidates.add(item);
    }
  }
  return [...candidates];
};

/**
 * Whether an item may be recommended to this visitor: in stock, not sensitive, not bought already (unless people
 * buy it again), not in the cart, not what the page is about, and nothing the visitor said is not for them.
 */
export const offeredTo = (
  { world: { catalogue, offered }, profile, histories }: Visit,
  { item, exclude = [], allows = () => true }: Asked,
): ((item: number) => boolean) => {
  const without = new Set<number | undefined>();
  for (const id of item === undefined ? exclude : [...exclude, item]) without.add(catalogue.indexOf(id));
  for (const [index, { purchases, inCart }] of histories)
    if (inCart || (purchases && !catalogue.consumable[index])) without.add(index);
  const refused = refusedBy(profile, catalogue);
  return (index) => offered[index] === 1 && !without.has(index) && !refused(index) && allows(index);
};

const refusedBy = (
  profile: Visit['profile'],
  { category, categories, brand, brands, priceBand }: Visit['world']['catalogue'],
): ((index: number) => boolean) => {
  if (profile.corrections.size === 0) return () => false;
  const isLess = (kind: 'category' | 'brand' | 'priceBand', value: string | undefined): boolean =>
    value !== undefined && correctionOf(profile, kind, value) === 0;
  return (index) =>
    isLess('category', categories[category[index]!]) ||
    isLess('brand', brands[brand[index]!]) ||
    isLess('priceBand', String(priceBand[index]));
};
