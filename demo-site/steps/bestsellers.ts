import type { ShopCatalogue, ShopItem } from '../catalogue/shop-item.ts';
import { viewersByItem } from '../simulator/popularity.ts';
import { simulate } from '../simulator/simulate.ts';

/** What everybody sees: the most looked at of things in stock, at most two of a category in a row of eight. */
export const bestsellersOf = (catalogue: ShopCatalogue, seed: number): readonly ShopItem[] => {
  const viewers = viewersByItem(simulate({ seed, visitors: 2_000, days: 60, catalogue }));
  const ranked = catalogue.items
    .filter(({ stock, sensitive }) => stock > 0 && !sensitive)
    .toSorted((a, b) => (viewers.get(b.id) ?? 0) - (viewers.get(a.id) ?? 0));
  const left = [...ranked];
  const mixed: ShopItem[] = [];
  while (left.length > 0) {
    const row = mixed.slice(mixed.length - (mixed.length % 8));
    const next = left.findIndex(
      ({ category }) => row.filter((item) => item.category === category).length < 2,
    );
    mixed.push(...left.splice(Math.max(0, next), 1));
  }
  return mixed;
};
