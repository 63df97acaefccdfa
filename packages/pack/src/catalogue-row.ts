import type { ItemId } from '@homebody/core';

/** One item as the workbench read it. Description and tags feed the content section; they are not in this one. */
export interface CatalogueRow {
  readonly id: ItemId;
  readonly name: string;
  readonly description?: string | undefined;
  readonly category?: string | undefined;
  readonly brand?: string | undefined;
  /** In the shop's currency; `undefined` when it has none to show. */
  readonly price?: number | undefined;
  readonly url?: string | undefined;
  readonly image?: string | undefined;
  readonly inStock?: boolean | undefined;
  readonly consumable?: boolean | undefined;
  readonly sensitive?: boolean | undefined;
  readonly tags?: readonly string[] | undefined;
  /** One article in its sizes and colours; `item_group_id` in product feeds. Not in this section either. */
  readonly family?: string | undefined;
  /** Epoch milliseconds the item came into the shop. */
  readonly addedAt?: number | undefined;
}
