import { label, oneOf, path } from '../fields.ts';
import { stockEvent } from '../stock-event.ts';

export const pageTypes = [
  'home',
  'category',
  'item',
  'search',
  'cart',
  'checkout',
  'thanks',
  'other',
] as const;
export type PageType = (typeof pageTypes)[number];

/** Where a visitor came from. The address they came from is never kept. */
export const channels = ['direct', 'search', 'social', 'email', 'ads', 'referral'] as const;
export type Channel = (typeof channels)[number];

/** A page was shown. A path that looks private is dropped, and the view still counts. */
export const pageView = stockEvent(
  'page_view',
  {
    page_path: path,
    page_type: oneOf(pageTypes),
    item_category: label,
    /** Only on the page the visitor arrived on. */
    channel: oneOf(channels),
  },
  [],
  30,
);
