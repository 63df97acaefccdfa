import type { ShopCatalogue, ShopItem } from '../catalogue/shop-item.ts';

/** What somebody with a clear taste is after. Every word must fit an item's category, brand, kind or tags. */
export interface ScriptedTaste {
  readonly likes: readonly string[];
}

/** Two people who have nothing in common but the shop. */
export const scriptedTastes = {
  'coffee lover': { likes: ['coffee', 'Coffee & Tea', 'Brewing', 'Old Harbour'] },
  gardener: { likes: ['plants', 'Garden', 'tools', 'Wildgarth'] },
  writer: { likes: ['writing', 'Stationery', 'ink', 'Paperhouse'] },
} as const satisfies Record<string, ScriptedTaste>;

/**
 * The items a visitor with this taste would click in the shop, best fitting first; always the same.
 * All of them are in stock and none is sensitive.
 */
export const scriptedVisitor = (
  { items }: ShopCatalogue,
  { likes }: ScriptedTaste,
  count = 24,
): readonly ShopItem[] => {
  const fit = ({ category, brand, kind, tags }: ShopItem): number =>
    likes.filter((like) => [category, brand, kind, ...tags].includes(like)).length;
  return items
    .filter((item) => item.stock > 0 && !item.sensitive && fit(item) > 0)
    .map((item, place) => ({ item, fit: fit(item), place }))
    .sort((a, b) => b.fit - a.fit || a.place - b.place)
    .slice(0, count)
    .map(({ item }) => item);
};
