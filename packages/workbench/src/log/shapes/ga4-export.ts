import type { LogShape } from './log-shape.ts';

/**
 * Google Analytics 4's export to BigQuery, one row per event with nested `items`, as Parquet or JSON lines, or laid out flat.
 * Source: https://support.google.com/analytics/answer/7029846
 */
export const ga4Export: LogShape = {
  name: 'Google Analytics 4 export',
  recognizes: (has) => ['event_name', 'event_timestamp', 'user_pseudo_id'].every(has),
  aliases: {
    user: ['user_pseudo_id'],
    item: ['item_id'],
    time: ['event_timestamp'],
    event: ['event_name'],
    price: ['price', 'item_price', 'price_in_usd'],
    name: ['item_name'],
    category: ['item_category'],
    brand: ['item_brand'],
    transaction: ['ecommerce.transaction_id', 'transaction_id', 'event_params.transaction_id'],
    dwell: ['engagement_time_msec', 'event_params.engagement_time_msec'],
  },
  absent: ['(not set)', '(data not available)'],
  fillsOrders: false,
};
