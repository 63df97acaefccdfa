/** The shop's own identifier of an item, as in its data layer and its catalogue. At most 100 characters. */
export type ItemId = string;

/** One item as an event carries it, in Google Analytics 4's names. Everything but the id is optional. */
export interface EventItem {
  readonly item_id: ItemId;
  readonly item_category?: string;
  readonly item_brand?: string;
  /** In the shop's currency, per piece, ≥ 0. */
  readonly price?: number;
  readonly quantity?: number;
  /** Position in the list it was shown in, from 0. */
  readonly index?: number;
}

/** What learning needs to know of an item, from the catalogue or from the event itself. */
export interface ItemAttributes {
  readonly category?: string;
  readonly brand?: string;
  /** A whole number from 0 (cheapest) up, relative to the item's own category; see the pack's items section. */
  readonly priceBand?: number;
  readonly price?: number;
  /** Nobody may be profiled by it (health, religion, politics, sexuality …). */
  readonly sensitive?: boolean;
}

/** Looks an item up. `undefined` when neither the catalogue nor the event knows it. */
export type AttributesOf = (item: ItemId) => ItemAttributes | undefined;

/** What a template may show of an item. Text is shown as text, links and images only with safe schemes. */
export interface ItemDisplay {
  readonly item_id: ItemId;
  readonly item_name: string;
  readonly item_category?: string;
  readonly item_brand?: string;
  readonly price?: number;
  readonly currency?: string;
  readonly url?: string;
  readonly image?: string;
}
