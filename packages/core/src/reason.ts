import type { ItemId } from './item.ts';

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
  | { readonly kind: 'trending' }
  | { readonly kind: 'popular' };

export type ReasonKind = Reason['kind'];
