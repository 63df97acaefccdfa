import type { ItemId } from '../item.ts';

/**
 * Why a decision was made, in a form that can be checked and translated. Every reason that names
 * something of the visitor's names something they really did.
 */
export type Reason =
  | { readonly kind: 'viewed-together'; readonly because: ItemId }
  | { readonly kind: 'similar-to'; readonly because: ItemId }
  | { readonly kind: 'your-category'; readonly category: string }
  | { readonly kind: 'your-brand'; readonly brand: string }
  | { readonly kind: 'seen-before' }
  | { readonly kind: 'bought-before' }
  /** People buy it together with an item: the page's, or one that the visitor acted on. */
  | { readonly kind: 'bought-together'; readonly because: ItemId }
  /** The same of an item that is in the visitor's cart now. */
  | { readonly kind: 'goes-with-cart'; readonly because: ItemId }
  /** Of the same kind as an item, dearer, and within reach. */
  | { readonly kind: 'better-than'; readonly because: ItemId }
  /** Bought before, last on the day `since` (ISO 8601, UTC), and people buy it again after about that long. */
  | { readonly kind: 'due-again'; readonly since: string }
  /** The shop took it into its catalogue lately; `category` is one the visitor looked at. */
  | { readonly kind: 'new-in-category'; readonly category: string }
  | { readonly kind: 'new' }
  /** A rule of the shop puts it there for everybody. */
  | { readonly kind: 'pinned' }
  | { readonly kind: 'trending' }
  | { readonly kind: 'popular' };

export type ReasonKind = Reason['kind'];
