import type { EventName } from '@homebody/core';

// A click happens as often as it happens. These say what a page shows, which several sources may tell.
const aboutThePage = /^(page_view|search|view_cart|begin_checkout|purchase)$/u;

interface Oncewise {
  /** The part of the input that was not told before on this page, or `undefined` when there is none. */
  readonly newsIn: (name: EventName, input: unknown) => unknown;
  readonly reset: () => void;
}

/**
 * Attributes, JSON-LD and the data layer of one page often tell of the same item. The first one
 * counts: views and impressions once per item and page, pages, searches and orders once per page.
 */
export const createOncePerPage = (): Oncewise => {
  const told = new Set<string>();
  const isNew = (key: string): boolean => !told.has(key) && !!told.add(key);
  return {
    newsIn: (name, input) => {
      if (aboutThePage.test(name)) return isNew(name) ? input : undefined;
      if (name !== 'view_item' && name !== 'view_item_list') return input;
      const { items } = input as { readonly items: readonly { readonly item_id: unknown }[] };
      const news = items.slice(0, 50).filter((item) => isNew(`${name} ${String(item.item_id)}`));
      return news.length ? { ...(input as object), items: news } : undefined;
    },
    reset: () => told.clear(),
  };
};
