import type { ItemAttributes, ItemDisplay, ItemId } from '@homebody/core';

/**
 * The items section, decoded: what is sold, by item index (0 … size − 1). Other sections refer to items by index.
 * While only its first part has arrived, all columns end early: what is not in them is not known and not offered.
 */
export interface Catalogue {
  /** Items in all, whether they have arrived or not. */
  readonly size: number;
  readonly ids: readonly ItemId[];
  readonly indexOf: (item: ItemId) => number | undefined;
  readonly categories: readonly string[];
  readonly brands: readonly string[];
  /** Index into `categories`; `noCode` when the item has none. */
  readonly category: Uint16Array;
  /** Index into `brands`; `noCode` when the item has none. */
  readonly brand: Uint16Array;
  readonly price: Float32Array;
  /** Quintile of the price within the item's own category, 0 (cheapest) to 4. */
  readonly priceBand: Uint8Array;
  /** 1 when it can be bought now. */
  readonly inStock: Uint8Array;
  /** 1 when people buy it again (coffee, soap), so that having bought it does not exclude it. */
  readonly consumable: Uint8Array;
  /** 1 when nobody may be profiled by it (health, religion, politics, sexuality …). */
  readonly sensitive: Uint8Array;
  /** Epoch milliseconds of the day the item came into the shop; `undefined` when long ago or not known. */
  readonly addedAt: (index: number) => number | undefined;
  readonly attributesOf: (item: ItemId) => ItemAttributes | undefined;
  readonly displayOf: (index: number) => ItemDisplay;
}

export const noCode = 0xffff;
