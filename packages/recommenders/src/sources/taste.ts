import type { Reason } from '@homebody/core';
import { firstOf } from '../groups.ts';
import { type RecommenderSource, bestOf } from '../source.ts';

const share = { category: 0.55, brand: 0.3, band: 0.15 };
/** Favourite categories and brands that are looked through, and how far. */
const favourites = 5;
const deep = 60;

/** Favourite categories, brands and price bands; popular items of them first. */
export const taste: RecommenderSource = {
  name: 'taste',
  prepare: ({ world, profile, categories, brands, bands }) => {
    const { catalogue, popularity, byCategory, byBrand } = world;
    const parts = (item: number): readonly [category: number, brand: number] => [
      share.category * (categories[catalogue.category[item]!] ?? 0),
      share.brand * (brands[catalogue.brand[item]!] ?? 0),
    ];
    const scoreOf = (item: number): number => {
      const [category, brand] = parts(item);
      if (category + brand === 0) return 0;
      const fit = category + brand + share.band * (bands[catalogue.priceBand[item]!] ?? 0);
      return fit * (0.5 + 0.5 * (popularity?.popularity[item] ?? 0));
    };
    return {
      best: (most) => {
        const scores = new Map<number, number>();
        for (const [shares, groups] of [[categories, byCategory] as const, [brands, byBrand] as const])
          for (const code of strongest(shares))
            for (const item of firstOf(groups, code, deep)) scores.set(item, scoreOf(item));
        return bestOf(scores, most);
      },
      scoreOf,
      reasonOf: (item) => {
        const [category, brand] = parts(item);
        const { affinities } = profile;
        const categoryName = catalogue.categories[catalogue.category[item]!];
        const brandName = catalogue.brands[catalogue.brand[item]!];
        // An interest that was only added by hand was never looked at.
        const reasons: readonly (readonly [number, Reason | undefined])[] = [
          [
            category,
            named(affinities.category, categoryName, (name) => ({ kind: 'your-category', category: name })),
          ],
          [brand, named(affinities.brand, brandName, (name) => ({ kind: 'your-brand', brand: name }))],
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
  const scores = new Map<number, number>();
  shares.forEach((value, code) => value > 0 && scores.set(code, value));
  return bestOf(scores, favourites);
};
