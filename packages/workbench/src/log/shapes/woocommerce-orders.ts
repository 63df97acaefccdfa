import type { LogShape } from './log-shape.ts';

const orders = ['Order Number', 'Order ID'];
const people = ['Email (Billing)', 'Billing Email', 'Customer Email'];

/**
 * WooCommerce's orders as its export extensions write them, a row per line of an order. A guest's customer number
 * is 0, so people are told apart by their address.
 */
export const woocommerceOrders: LogShape = {
  name: 'WooCommerce orders',
  recognizes: (has) => orders.some(has) && people.some(has) && !has('event_name'),
  aliases: {
    user: [...people, 'Customer User ID', 'Customer ID'],
    item: ['SKU', 'Item SKU', 'Product SKU', 'Product ID'],
    time: ['Order Date', 'Date Created', 'Created at', 'Paid Date', 'Date'],
    event: [],
    quantity: ['Quantity', 'Item Quantity', 'Qty'],
    price: ['Item Cost', 'Item Price', 'Unit Price', 'Price'],
    name: ['Item Name', 'Product Name'],
    category: ['Category', 'Product Category', 'Product Categories'],
    brand: ['Brand', 'Product Brand'],
    transaction: orders,
    status: ['Order Status', 'Status'],
  },
  absent: [],
  fillsOrders: true,
};
