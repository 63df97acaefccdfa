import type { Reason } from '@homebody/core';
import { firstOf } from '../groups.ts';
import type { RecommenderSource } from '../source.ts';
import { createTopList } from '../top-list.ts';

const share = { category: 0.55, brand: 0.3, band: 0.15 };
/** Favourite categories and brands that are looked through, and how far. */
const favourites = 5;
const deep = 60;

/** Favourite categories, brands and price bands; popular items of them first. */
export const taste: RecommenderSource = {
  name: 'taste',
  prepare: ({ world, profile, categories, brands, bands }) => {
    const { catalogue, popularity, byCategory, byBrand } = world;
    const categoryPart = (item: number): number =>
      share.category * (categories[catalogue.category[item]!] ?? 0);
    const brandPart = (item: number): number => share.brand * (brands[catalogue.brand[item]!] ?? 0);
    const scoreOf = (item: number): number => {
      const category = categoryPart(item);
      const brand = brandPart(item);
      if (category + brand === 0) return 0;
      const fit = category + brand + share.band * (bands[catalogue.priceBand[item]!] ?? 0);
      return fit * (0.5 + 0.5 * (popularity?.popularity[item] ?? 0));
    };
    return {
      best: (most) => {
        const found = new Set<number>();
        for (const [shares, groups] of [[categories, byCategory] as const, [brands, byBrand] as const])
          for (const code of strongest(shares))
            for (const item of firstOf(groups, code, deep)) found.add(item);
        const top = createTopList(most);
        for (const item of found) top.offer(item, scoreOf(item));
        return top.items();
      },
      scoreOf,
      reasonOf: (item) => {
        const { affinities } = profile;
        const categoryName = catalogue.categories[catalogue.category[item]!];
        const brandName = catalogue.brands[catalogue.brand[item]!];
        // An interest that was only added by hand was never looked at.
        const reasons: readonly (readonly [number, Reason | undefined])[] = [
          [
            categoryPart(item),
            named(affinities.category, categoryName, (name) => ({ kind: 'your-category', category: name })),
          ],
          [
            brandPart(item),
            named(affinities.brand, brandName, (name) => ({ kind: 'your-brand', brand: name })),
          ],
        ];
        return [...reasons].sort(([a], [b]) => b - a).find(([part, reason]) => part > 0 && reason)?.[1];
      },
    };
  },
};

const named = (
  learned: ReadonlyMap<string, unknown>,
  name: string | undefined,
  reason: (name: string) => Reason,
): Reason | undefined => (name !== undefined && learned.has(name) ? reason(name) : undefined);

const strongest = (shares: Float32Array): readonly number[] => {
  const top = createTopList(favourites);
  for (let code = 0; code < shares.length; code += 1) top.offer(code, shares[code]!);
  return top.items();
};
