import type { LogShape } from './log-shape.ts';

/**
 * Shopify's export of orders: a row per line of an order; who, when and what became of it may stand in the first alone.
 * Source: https://help.shopify.com/en/manual/fulfillment/managing-orders/exporting-orders
 */
export const shopifyOrders: LogShape = {
  name: 'Shopify orders',
  recognizes: (has) => has('Name') && (has('Lineitem sku') || has('Lineitem name')),
  aliases: {
    user: ['Email', 'Customer ID', 'Phone'],
    item: ['Lineitem sku', 'Lineitem name'],
    time: ['Created at', 'Paid at'],
    event: [],
    quantity: ['Lineitem quantity'],
    price: ['Lineitem price'],
    name: ['Lineitem name'],
    category: ['Product type'],
    brand: ['Vendor'],
    transaction: ['Name', 'Id'],
    status: ['Financial Status'],
  },
  absent: [],
  fillsOrders: true,
};
