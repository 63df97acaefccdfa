import { ga4Export } from './ga4-export.ts';
import type { LogShape } from './log-shape.ts';
import { orderLines } from './order-lines.ts';
import { shopifyOrders } from './shopify-orders.ts';
import { woocommerceOrders } from './woocommerce-orders.ts';

/** Every kind of log that is recognized, the most particular first. To add one, write a file beside this and a line here. */
export const shapes: readonly LogShape[] = [ga4Export, shopifyOrders, woocommerceOrders, orderLines];

/** What no shape recognizes: one row per event, under any of the common names. */
export const anyLog: LogShape = {
  name: 'events',
  recognizes: () => true,
  aliases: {},
  absent: [],
  fillsOrders: false,
};
