import { logAliases } from '../mapping.ts';
import type { LogShape } from './log-shape.ts';

const orders = [...logAliases.transaction, 'order_number', 'order_no', 'order', 'invoice', 'invoice_number'];

/** Any other table of order lines: it knows orders and no events. */
export const orderLines: LogShape = {
  name: 'order lines',
  recognizes: (has) => orders.some(has) && !logAliases.event.some(has),
  aliases: {
    user: [...logAliases.user, 'customer', 'member_id', 'account_id', 'customer_email', 'email'],
    item: [...logAliases.item, 'stock_code', 'product_sku', 'article_number', 'article', 'product'],
    time: [...logAliases.time, 'order_date', 'ordered_at', 'invoice_date', 'date_created', 'created'],
    event: [],
    quantity: [...logAliases.quantity, 'units'],
    price: [...logAliases.price, 'item_cost'],
    name: [...logAliases.name, 'description'],
    transaction: orders,
    status: ['order_status', 'financial_status'],
  },
  absent: [],
  fillsOrders: false,
};
